import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../apis.ts';

/** What is bundled into the page; their licences want to be in every copy. */
const INCLUDED = ['preact', 'openapi-fetch'];

/** The console as one page that asks for nothing but what it shows: path below `generated/console/` → content. */
export async function generateConsole(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: join(root, 'mocks', 'console'),
    build: { write: false, target: 'esnext', modulePreload: false },
  });
  if (!('output' in built)) throw new Error('Vite built something else than one page.');
  const files = new Map(
    built.output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : text(file.source),
    ]),
  );
  const page = inlined(files);
  return new Map([['index.html', page.replace('<!doctype html>', await opening())]]);
}

/** The page with its scripts and styles inside; one that is left outside is a mistake. */
function inlined(files: ReadonlyMap<string, string>): string {
  const take = (path: string) => {
    const content = files.get(path.replace(/^\//, ''));
    if (content === undefined)
      throw new Error(`The console's page needs ${path}, which nobody built.`);
    return content.trim();
  };
  const page = take('index.html')
    .replaceAll(
      /<script[^>]* src="([^"]*)"[^>]*><\/script>/g,
      (_, path: string) =>
        `<script type="module">${take(path).replaceAll('</script', String.raw`<\/script`)}</script>`,
    )
    .replaceAll(
      /<link rel="stylesheet"[^>]* href="([^"]*)"[^>]*>/g,
      (_, path: string) => `<style>${take(path)}</style>`,
    );
  const inside = files.size - 1;
  const found = page.match(/<(script type="module"|style)>/g)?.length ?? 0;
  if (found !== inside)
    throw new Error(
      `The console was built into ${inside} files, of which its page takes ${found}.`,
    );
  return `${page}\n`;
}

async function opening(): Promise<string> {
  const licences = await Promise.all(
    INCLUDED.map(async (name) => {
      const licence = await readFile(join(root, 'node_modules', name, 'LICENSE'), 'utf8');
      return `${name}\n${licence.trim().replaceAll('--', '- -')}`;
    }),
  );
  return [
    '<!doctype html>',
    '<!-- Generated from mocks/console/ by `npm run generate`. Do not edit.',
    `Included in it are:\n\n${licences.join('\n\n')}\n-->`,
  ].join('\n');
}

function text(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
