// Generated from openapi/omnivideo/openapi.yaml by `npm run generate`. Do not edit.

import type { Catalog } from '../../mocks/domain/catalog.ts';

export const catalog = {
  "api": "omnivideo",
  "models": {
    "gpt-image-2": {
      "id": "gpt-image-2",
      "name": "ChatGPT Image 2",
      "schema": "GptImage2Request",
      "mediaType": "image",
      "modes": [
        "text",
        "image"
      ],
      "validationLevel": "strict",
      "generationSeconds": 30,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "documented",
        "rows": [
          {
            "when": {},
            "credits": 15
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_urls": {},
        "aspect_ratio": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_urls": {
          "default": []
        },
        "aspect_ratio": {
          "default": "16:9"
        }
      }
    },
    "nano-banana-2": {
      "id": "nano-banana-2",
      "name": "Nano Banana 2",
      "schema": "NanoBanana2Request",
      "mediaType": "image",
      "modes": [
        "text",
        "image"
      ],
      "validationLevel": "strict",
      "generationSeconds": 20,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {},
            "credits": 15
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_urls": {},
        "aspect_ratio": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_urls": {
          "default": []
        },
        "aspect_ratio": {
          "default": "16:9"
        }
      }
    },
    "seedance-2": {
      "id": "seedance-2",
      "name": "Seedance 2.0",
      "schema": "Seedance2Request",
      "mediaType": "video",
      "modes": [
        "text",
        "image"
      ],
      "validationLevel": "strict",
      "generationSeconds": 150,
      "generationSecondsProvenance": "decided",
      "pricing": {
        "provenance": "decided",
        "rows": [
          {
            "when": {},
            "credits": 60
          }
        ]
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_urls": {},
        "aspect_ratio": {}
      },
      "options": {
        "model_id": {},
        "prompt": {},
        "image_urls": {
          "default": []
        },
        "aspect_ratio": {
          "default": "16:9"
        }
      }
    }
  },
  "operations": {
    "createTask": {
      "operationId": "createTask",
      "method": "post",
      "path": "/api/v1/tasks/create",
      "paid": {
        "provenance": "documented"
      },
      "fields": {
        "model_id": {},
        "prompt": {},
        "image_urls": {},
        "aspect_ratio": {}
      }
    },
    "getTask": {
      "operationId": "getTask",
      "method": "get",
      "path": "/api/v1/tasks/{task_id}",
      "polled": {
        "provenance": "documented",
        "taskIds": "path.task_id",
        "pace": {
          "leastSeconds": 1,
          "provenance": "decided"
        }
      }
    }
  },
  "keyPrefix": "sk-",
  "retryAfterProvenance": "decided",
  "unknownFields": {
    "provenance": "decided"
  },
  "unmatched": {
    "provenance": "decided",
    "notFound": {
      "status": 404,
      "code": 404
    },
    "methodNotAllowed": {
      "status": 405,
      "code": 405
    }
  },
  "mockQuirks": {
    "flat": {
      "provenance": "observed",
      "description": "Replies without `data`: what it holds stands beside `code` and `msg`. First-party clients read replies like\nthat; the document nests, and so does this contract. The mock sends the flat form to\n`X-Mock-Quirk: flat`, or to everybody when it is started with `--quirk omnivideo.flat`.\n"
    }
  },
  "rateLimit": {
    "provenance": "decided",
    "requests": 60,
    "seconds": 60
  },
  "docsStory": {
    "provenance": "documented",
    "credits": 100,
    "startsAt": "2024-10-27T03:33:20.000Z",
    "tasks": [
      {
        "createdAt": "2024-10-27T03:33:20.000Z",
        "id": "abcdef123456",
        "requestId": "kie_xxxxxxxxxxxx",
        "seconds": 30,
        "outcome": "success",
        "outputs": [
          "abcdef123456.png"
        ]
      }
    ]
  }
} as const;

// Checked as a variable: a contract may state more facts than the mock reads.
catalog satisfies Catalog;
