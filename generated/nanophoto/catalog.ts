// Generated from openapi/nanophoto/openapi.yaml by `npm run generate`. Do not edit.

import type { Catalog } from '../../mocks/domain/catalog.ts';

export const catalog = {
  "api": "nanophoto",
  "models": {
    "GenerateVideoRequest": {
      "id": "GenerateVideoRequest",
      "name": "Veo 3.1",
      "schema": "GenerateVideoRequest",
      "mediaType": "video",
      "modes": [
        "TEXT_2_VIDEO",
        "FIRST_AND_LAST_FRAMES_2_VIDEO",
        "REFERENCE_2_VIDEO"
      ],
      "validationLevel": "strict",
      "generationSeconds": 120,
      "generationSecondsProvenance": "documented",
      "shotSeconds": 8,
      "pricing": {
        "provenance": "documented",
        "rows": [
          {
            "when": {
              "resolution": "720p"
            },
            "credits": 10
          },
          {
            "when": {
              "resolution": "1080p"
            },
            "credits": 14
          },
          {
            "when": {
              "resolution": "4k"
            },
            "credits": 30
          }
        ],
        "times": "shots"
      },
      "fields": {
        "shots": {},
        "shots[].id": {},
        "shots[].prompt": {},
        "shots[].generationType": {},
        "shots[].aspectRatio": {},
        "shots[].imageUrls": {},
        "resolution": {}
      },
      "options": {
        "shots": {
          "maxItems": 21
        },
        "resolution": {
          "default": "720p",
          "allowed": [
            "720p",
            "1080p",
            "4k"
          ]
        }
      }
    }
  },
  "operations": {
    "generateVideo": {
      "operationId": "generateVideo",
      "method": "post",
      "path": "/api/veo-3/generate",
      "paid": {
        "provenance": "documented"
      },
      "fields": {
        "shots": {},
        "shots[].id": {},
        "shots[].prompt": {},
        "shots[].generationType": {},
        "shots[].aspectRatio": {},
        "shots[].imageUrls": {},
        "resolution": {}
      }
    },
    "checkStatus": {
      "operationId": "checkStatus",
      "method": "post",
      "path": "/api/veo-3/check-status",
      "polled": {
        "provenance": "documented",
        "taskIds": "body.taskIds[].taskId",
        "pace": {
          "leastSeconds": 5,
          "provenance": "documented"
        }
      },
      "fields": {
        "taskIds": {},
        "taskIds[].shotId": {},
        "taskIds[].taskId": {},
        "resolution": {}
      }
    }
  },
  "retryAfterProvenance": "decided",
  "propertyCasing": "camelCase",
  "unknownFields": {
    "provenance": "decided"
  },
  "unmatched": {
    "provenance": "decided",
    "notFound": {
      "status": 404,
      "code": "NOT_FOUND"
    },
    "methodNotAllowed": {
      "status": 405,
      "code": "METHOD_NOT_ALLOWED"
    }
  },
  "rateLimit": {
    "provenance": "documented",
    "requests": 100,
    "seconds": 3600
  },
  "docsStory": {
    "provenance": "documented",
    "credits": 100,
    "startsAt": "2026-01-15T12:00:00.000Z",
    "tasks": [
      {
        "createdAt": "2026-01-15T12:00:00.000Z",
        "id": "task_abc123",
        "seconds": 90,
        "outcome": "success",
        "outputs": [
          "task_abc123.mp4"
        ]
      }
    ]
  }
} as const;

// Checked as a variable: a contract may state more facts than the mock reads.
catalog satisfies Catalog;
