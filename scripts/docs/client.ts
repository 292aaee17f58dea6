/** The site's own scripts, from `browser/`, as files for browsers. */
import { join } from 'node:path';
import { build } from 'vite';

const HERE = join(import.meta.dirname, 'browser');

export interface ClientFiles {
  /** Entry → path below the site. */
  readonly entries: { readonly theme: string; readonly site: string };
  readonly files: ReadonlyMap<string, string>;
  /** Scripts to put into a page, as text. */
  readonly inline: { readonly theme: string; readonly offline: string };
}

/** Bundled, minified, named after their content; what only some pages need is a file of its own. */
export async function buildClient(): Promise<ClientFiles> {
  const site = await bundled({ site: join(HERE, 'site.ts') }, 'es');
  // A module would run after the first paint.
  const theme = await bundled({ theme: join(HERE, 'theme.ts') }, 'iife');
  const offline = await bundled({ offline: join(HERE, 'offline.ts') }, 'iife');
  return {
    entries: { site: entry(site, 'site'), theme: entry(theme, 'theme') },
    files: new Map([...site, ...theme]),
    inline: { theme: only(theme), offline: only(offline) },
  };
}

async function bundled(
  input: Record<string, string>,
  format: 'es' | 'iife',
): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        input,
        output: {
          format,
          entryFileNames: 'assets/[name].[hash].js',
          chunkFileNames: 'assets/[name].[hash].js',
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return new Map(
    outputs.flatMap((one) =>
      'output' in one
        ? one.output.flatMap((file): [string, string][] =>
            file.type === 'chunk' ? [[file.fileName, file.code]] : [],
          )
        : [],
    ),
  );
}

function only(files: ReadonlyMap<string, string>): string {
  return [...files.values()].join('\n');
}

function entry(files: ReadonlyMap<string, string>, name: string): string {
  const path = [...files.keys()].find((file) => file.startsWith(`assets/${name}.`));
  if (path === undefined) throw new Error(`browser/${name}.ts has become no file.`);
  return path;
}
