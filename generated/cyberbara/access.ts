// Generated from openapi/cyberbara/openapi.yaml by `npm run generate`. Do not edit.

/** Where the API is served, and the request headers that carry its key, by what stands before the key in them. */
export const access = {
  "servers": [
    "https://cyberbara-preview.iamzerolu.workers.dev",
    "http://127.0.0.1:4010/cyberbara"
  ],
  "keyHeaders": {
    "authorization": "Bearer ",
    "x-api-key": ""
  }
} as const;
