import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/apis.ts';
import { isObject, objectAt } from '../scripts/generate/document.ts';
import type { Contract } from './contract/contract.ts';
import type { Run } from './report.ts';

/** What took part in a run. */
export function versionsOf({ document }: Contract): Run['versions'] {
  const { version } = objectAt(document, 'info');
  return {
    understudy: ownVersion(),
    contract: typeof version === 'string' ? version : '',
    node: process.versions.node,
  };
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return isObject(manifest) && typeof manifest.version === 'string' ? manifest.version : '';
}
