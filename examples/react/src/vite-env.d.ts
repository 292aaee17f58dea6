/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the API is served, such as `https://…`; the mock of `npm start` without it. */
  readonly VITE_CYBERBARA_URL?: string;
  /** The key, which is also the name of the mock's world. */
  readonly VITE_CYBERBARA_KEY?: string;
}
