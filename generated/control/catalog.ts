// Generated from openapi/control/openapi.yaml by `npm run generate`. Do not edit.

import type { Catalog } from '../../mocks/domain/catalog.ts';

export const catalog = {
  "api": "control",
  "models": {},
  "operations": {
    "listApis": {
      "operationId": "listApis",
      "method": "get",
      "path": "/v1/apis"
    },
    "streamEvents": {
      "operationId": "streamEvents",
      "method": "get",
      "path": "/v1/events"
    },
    "getStrayJournal": {
      "operationId": "getStrayJournal",
      "method": "get",
      "path": "/v1/journal"
    },
    "listSandboxes": {
      "operationId": "listSandboxes",
      "method": "get",
      "path": "/v1/sandboxes"
    },
    "getSandbox": {
      "operationId": "getSandbox",
      "method": "get",
      "path": "/v1/sandboxes/{key}"
    },
    "deleteSandbox": {
      "operationId": "deleteSandbox",
      "method": "delete",
      "path": "/v1/sandboxes/{key}"
    },
    "changeClock": {
      "operationId": "changeClock",
      "method": "post",
      "path": "/v1/sandboxes/{key}/clock"
    },
    "resetSandbox": {
      "operationId": "resetSandbox",
      "method": "post",
      "path": "/v1/sandboxes/{key}/reset"
    },
    "changeAccount": {
      "operationId": "changeAccount",
      "method": "post",
      "path": "/v1/sandboxes/{key}/account"
    },
    "getCapsule": {
      "operationId": "getCapsule",
      "method": "get",
      "path": "/v1/sandboxes/{key}/capsule"
    },
    "loadCapsule": {
      "operationId": "loadCapsule",
      "method": "put",
      "path": "/v1/sandboxes/{key}/capsule",
      "maxBodyBytes": 33554432
    },
    "streamSandboxEvents": {
      "operationId": "streamSandboxEvents",
      "method": "get",
      "path": "/v1/sandboxes/{key}/events"
    },
    "forkSandbox": {
      "operationId": "forkSandbox",
      "method": "post",
      "path": "/v1/sandboxes/{key}/fork"
    },
    "listFaults": {
      "operationId": "listFaults",
      "method": "get",
      "path": "/v1/sandboxes/{key}/faults"
    },
    "addFault": {
      "operationId": "addFault",
      "method": "post",
      "path": "/v1/sandboxes/{key}/faults"
    },
    "clearFaults": {
      "operationId": "clearFaults",
      "method": "delete",
      "path": "/v1/sandboxes/{key}/faults"
    },
    "removeFault": {
      "operationId": "removeFault",
      "method": "delete",
      "path": "/v1/sandboxes/{key}/faults/{faultId}"
    },
    "getJournal": {
      "operationId": "getJournal",
      "method": "get",
      "path": "/v1/sandboxes/{key}/journal"
    },
    "getConduct": {
      "operationId": "getConduct",
      "method": "get",
      "path": "/v1/sandboxes/{key}/conduct"
    },
    "queueOutcome": {
      "operationId": "queueOutcome",
      "method": "post",
      "path": "/v1/sandboxes/{key}/next"
    },
    "clearOutcomes": {
      "operationId": "clearOutcomes",
      "method": "delete",
      "path": "/v1/sandboxes/{key}/next"
    },
    "listSnapshots": {
      "operationId": "listSnapshots",
      "method": "get",
      "path": "/v1/sandboxes/{key}/snapshots"
    },
    "takeSnapshot": {
      "operationId": "takeSnapshot",
      "method": "post",
      "path": "/v1/sandboxes/{key}/snapshots"
    },
    "deleteSnapshot": {
      "operationId": "deleteSnapshot",
      "method": "delete",
      "path": "/v1/sandboxes/{key}/snapshots/{snapshotId}"
    },
    "restoreSnapshot": {
      "operationId": "restoreSnapshot",
      "method": "post",
      "path": "/v1/sandboxes/{key}/snapshots/{snapshotId}/restore"
    },
    "changePlan": {
      "operationId": "changePlan",
      "method": "post",
      "path": "/v1/sandboxes/{key}/tasks/{taskId}/plan"
    },
    "cancelTask": {
      "operationId": "cancelTask",
      "method": "post",
      "path": "/v1/sandboxes/{key}/tasks/{taskId}/cancel"
    }
  },
  "propertyCasing": "camelCase",
  "unmatched": {
    "notFound": {
      "status": 404,
      "code": "not_found"
    },
    "methodNotAllowed": {
      "status": 405,
      "code": "method_not_allowed"
    }
  }
} as const;

// Checked as a variable: a contract may state more facts than the mock reads.
catalog satisfies Catalog;
