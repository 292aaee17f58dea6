// Generated from openapi/control/openapi.yaml by `npm run generate`. Do not edit.

/** Where the API is served, and the request headers that carry its key, by what stands before the key in them. */
export const access = {
  "servers": [
    "http://127.0.0.1:4010/_mock"
  ],
  "keyHeaders": {
    "authorization": "Bearer "
  }
} as const;
