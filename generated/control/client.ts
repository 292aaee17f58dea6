// Generated from openapi/control/openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from './types.ts';

export type { components, operations, paths };

/** The named schemas of the contract: `Schemas['ChangedEvent']`. */
export type Schemas = components['schemas'];

export type ControlClient = Client<paths>;

export interface ControlClientOptions extends Omit<ClientOptions, 'headers'> {
  /** Where the API is served, without the paths of its operations: `http://{host}/_mock`. */
  baseUrl: string;
}

/** A client whose paths, parameters, bodies and replies are those of the contract. */
export function createControlClient(options: ControlClientOptions): ControlClient {
  return createClient<paths>({
    ...options,
  });
}

/** The error codes that each operation declares. */
export interface ErrorCodes {
  streamEvents: 'internal_error';
  getStrayJournal: 'internal_error';
  listSandboxes: 'internal_error';
  getSandbox: 'sandbox_not_found' | 'internal_error';
  deleteSandbox: 'sandbox_not_found' | 'internal_error';
  changeClock: 'invalid_request' | 'task_not_found' | 'sandbox_not_found' | 'clock_backwards' | 'task_never_ends' | 'internal_error';
  resetSandbox: 'sandbox_not_found' | 'internal_error';
  changeAccount: 'invalid_request' | 'sandbox_not_found' | 'internal_error';
  getCapsule: 'sandbox_not_found' | 'capsule_too_large' | 'upload_lost' | 'internal_error';
  loadCapsule: 'invalid_request' | 'sandbox_not_found' | 'user_taken' | 'internal_error';
  streamSandboxEvents: 'sandbox_not_found' | 'internal_error';
  forkSandbox: 'invalid_request' | 'sandbox_not_found' | 'key_taken' | 'internal_error';
  listFaults: 'sandbox_not_found' | 'internal_error';
  addFault: 'invalid_request' | 'sandbox_not_found' | 'internal_error';
  clearFaults: 'sandbox_not_found' | 'internal_error';
  removeFault: 'fault_not_found' | 'sandbox_not_found' | 'internal_error';
  getJournal: 'sandbox_not_found' | 'internal_error';
  getConduct: 'sandbox_not_found' | 'internal_error';
  queueOutcome: 'invalid_request' | 'sandbox_not_found' | 'internal_error';
  clearOutcomes: 'sandbox_not_found' | 'internal_error';
  listSnapshots: 'sandbox_not_found' | 'internal_error';
  takeSnapshot: 'invalid_request' | 'sandbox_not_found' | 'too_many_snapshots' | 'internal_error';
  deleteSnapshot: 'snapshot_not_found' | 'sandbox_not_found' | 'internal_error';
  restoreSnapshot: 'snapshot_not_found' | 'sandbox_not_found' | 'internal_error';
  changePlan: 'invalid_request' | 'task_not_found' | 'sandbox_not_found' | 'task_is_final' | 'internal_error';
  cancelTask: 'task_not_found' | 'sandbox_not_found' | 'task_is_final' | 'internal_error';
}

/** The error codes of one operation, or of all of them. */
export type ErrorCode<Operation extends keyof operations = keyof operations> = ErrorCodes[Operation];
