// Generated from openapi/omnivideo/openapi.yaml by `npm run generate`. Do not edit.

/** Where the API is served, and the request headers that carry its key, by what stands before the key in them. */
export const access = {
  "servers": [
    "https://your-site.com",
    "http://127.0.0.1:4010/omnivideo"
  ],
  "keyHeaders": {
    "authorization": "Bearer "
  }
} as const;
