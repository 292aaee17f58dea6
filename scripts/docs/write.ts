import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Pages } from './site.ts';

const compress = promisify(brotliCompress);

/** Bytes of a file as it is, and as it is sent to browsers that read Brotli. */
export interface Weight {
  readonly path: string;
  readonly bytes: number;
  readonly sent: number;
}

/** Writes the files into `folder`, which is emptied first, and beside each page and asset a compressed one. */
export async function writeSite(folder: string, files: Pages): Promise<Weight[]> {
  await rm(folder, { recursive: true, force: true });
  return Promise.all(
    [...files].map(async ([path, content]) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      const bytes = Buffer.byteLength(content);
      if (!isCompressed(path)) return { path, bytes, sent: bytes };
      // The last two levels take ten times as long for three in a hundred.
      const small = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      await writeFile(`${file}.br`, small);
      return { path, bytes, sent: small.length };
    }),
  );
}

/** The heaviest page of each kind and every asset, in kB. */
export function weights(sizes: readonly Weight[]): string {
  const kinds: readonly [string, (path: string) => boolean][] = [
    ['start pages', (path) => /^(\w\w\/)?index\.html$/.test(path)],
    [
      'overviews',
      (path) => /^(\w\w\/)?(?!search|changelog|downloads)[a-z]{3,}\/index\.html$/.test(path),
    ],
    ['error pages', (path) => path.includes('/errors/')],
    ['models and options', (path) => path.includes('/options/')],
    ['reference pages', (path) => path.includes('/reference/')],
    ['search pages', (path) => path.includes('search/')],
    ['assets', (path) => path.startsWith('assets/')],
  ];
  const lines = kinds.flatMap(([kind, belongs]) => {
    const own = sizes.filter(({ path }) => belongs(path)).toSorted((a, b) => b.sent - a.sent);
    return kind === 'assets'
      ? own.map((one) => line(one.path, one))
      : own.slice(0, 1).map((one) => line(`${kind} (${own.length}), the heaviest`, one));
  });
  return `${'kB'.padStart(9)}${'sent'.padStart(9)}\n${lines.join('')}`;
}

function line(name: string, { bytes, sent }: Weight): string {
  return `${kilo(bytes)}${kilo(sent)}  ${name}\n`;
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(9);
}

/** Pages and assets; downloads are kept as they are. */
function isCompressed(path: string): boolean {
  return /^assets\/|(^|\/)(index|404)\.html$|\.(txt|xml)$/.test(path);
}
