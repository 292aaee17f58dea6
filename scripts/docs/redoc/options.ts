import type { JsonObject } from '../../generate/document.ts';

/** Height of the header of a reference page, in pixels: `--header` of `style/base.css`. */
const HEADER = 97;

/** How Redoc shows a contract; the same on the server and in the browser, or hydrating would change the page. */
export function redocOptions(): JsonObject {
  return {
    disableTelemetry: true,
    skipBundle: true,
    hideDownloadButtons: true,
    hideLoading: true,
    // Options of a model are one level down, and links lead to them.
    schemasExpansionLevel: 2,
    jsonSamplesExpandLevel: 'all',
    maxDisplayedEnumValues: 40,
    scrollYOffset: HEADER,
    showExtensions: 'x-provenance',
    codeSamples: {
      languages: [
        { lang: 'curl', label: 'curl' },
        { lang: 'typescript', label: 'TypeScript' },
        { lang: 'payload', label: 'JSON' },
      ],
    },
  };
}
