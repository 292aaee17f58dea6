import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/apis.ts';

/** What a watching mock and `npm run generate` need. */
const NEEDED = [
  'cli',
  'client',
  'generated',
  'mocks',
  'openapi',
  'scripts',
  'package.json',
  'redocly.yaml',
];

/** A copy of this checkout, to edit. */
export interface Checkout {
  readonly folder: string;
  read(path: string): string;
  /** As an editor saves: some write into the file, others put a new one in its place. */
  save(path: string, text: string, how?: 'written' | 'renamed'): void;
  dispose(): void;
}

export function checkout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-checkout-'));
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    save(path, text, how = 'written') {
      const file = join(folder, path);
      if (how === 'written') writeFileSync(file, text);
      else {
        writeFileSync(`${file}~`, text);
        renameSync(`${file}~`, file);
      }
    },
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
