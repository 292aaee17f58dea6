import { basename, relative } from 'node:path';
import { stringify } from 'yaml';
import { root, type Api } from '../apis.ts';
import { emitAccess } from './access.ts';
import { applyOverlay } from '../overlays/apply.ts';
import { findOverlays, readOverlay } from '../overlays/overlay.ts';
import { bundle } from './bundle.ts';
import { emitCatalog } from './catalog.ts';
import { emitClient } from './client.ts';
import { parseDocument, type JsonObject } from './document.ts';
import { emitTypes } from './types.ts';
import { mockView } from './mock-view.ts';

/** File name → content, for the folder `generated/<api>/`. */
export type ApiFiles = ReadonlyMap<string, string>;

/** Everything that is generated from one contract. */
export async function generateApi(api: Api): Promise<ApiFiles> {
  const contract = relative(root, api.contract);
  const text = await bundle(api.contract);
  const document = parseDocument(text, basename(api.contract));
  return new Map([
    ['openapi.yaml', `# Generated from ${contract} by \`npm run generate\`. Do not edit.\n${text}`],
    ['openapi.mock.json', `${JSON.stringify(mockView(document), undefined, 2)}\n`],
    ['types.ts', await emitTypes(document, contract)],
    ['access.ts', emitAccess(document, contract)],
    ['client.ts', emitClient(document, api.name, contract)],
    ['catalog.ts', emitCatalog(document, api.name, contract)],
    ...translate(document, api),
  ]);
}

/** `openapi.<language>.yaml` for each translation. */
function translate(document: JsonObject, api: Api): [name: string, content: string][] {
  return findOverlays(api).map((file) => {
    const overlay = readOverlay(file);
    const sources = `${relative(root, api.contract)} and ${relative(root, file)}`;
    const banner = `# Generated from ${sources} by \`npm run generate\`. Do not edit.\n`;
    // Other tools read YAML 1.1, in which 2026-03-03 is a date and 16:9 a number.
    const options = { compat: 'yaml-1.1', lineWidth: 0, singleQuote: true } as const;
    return [
      `openapi.${overlay.language}.yaml`,
      banner + stringify(applyOverlay(document, overlay), options),
    ];
  });
}
