import { basename, relative } from 'node:path';
import { root, type Api } from '../apis.ts';
import { emitAccess } from './access.ts';
import { bundle } from './bundle.ts';
import { emitCatalog } from './catalog.ts';
import { emitClient } from './client.ts';
import { parseDocument } from './document.ts';
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
  ]);
}
