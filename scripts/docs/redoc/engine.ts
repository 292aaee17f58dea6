/** Redoc, pinned and patched: for browsers a file to serve, here a function that renders a page. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../apis.ts';
import type { JsonObject } from '../../generate/document.ts';
import { makeHooks, type Hooks } from '../browser/hooks.ts';
import { patched } from './patch.ts';
import { browserPatches, serverPatches } from './patches.ts';

const CHUNKS = join(root, 'node_modules/@redocly/cli/lib/chunks');

/** An entry of Redoc's menu. */
export interface Item {
  readonly type: string;
  readonly label?: string;
  /** The path of its page, absent where it has none. */
  readonly link?: string;
  readonly httpVerb?: string;
  readonly items?: readonly Item[];
}

/** One contract in one language, ready to be rendered a page at a time. */
export interface Prepared {
  readonly items: readonly Item[];
  render(path: string): { readonly html: string; readonly styles: string };
}

type Prerender = (
  definition: JsonObject,
  options: JsonObject,
  basePath: string,
) => Promise<Prepared>;

declare global {
  var understudyRedoc: Hooks;
}

/** Redoc for browsers: a module that exports `hydrate` and `init`. */
export function browserBundle(): string {
  const text = readFileSync(join(CHUNKS, 'redoc.standalone.js'), 'utf8');
  return patched(text, browserPatches, 'redoc.standalone.js');
}

/**
 * Redoc for the server: the command's own copy, with its renderer. It is a chunk with a hash for a name, so it is known
 * by what it says.
 */
export async function loadPrerender(): Promise<Prerender> {
  const name = readdirSync(CHUNKS).find(
    (file) =>
      file !== 'redoc.standalone.js' &&
      readFileSync(join(CHUNKS, file), 'utf8').includes('Prerendering docs'),
  );
  if (name === undefined) throw new Error(`No file in ${CHUNKS} renders documentation.`);
  const text = patched(readFileSync(join(CHUNKS, name), 'utf8'), serverPatches, name);
  const folder = mkdtempSync(join(tmpdir(), 'understudy-redoc-'));
  const file = join(folder, 'prerender.mjs');
  const beside = pathToFileURL(`${CHUNKS}/`).href;
  writeFileSync(file, text.replaceAll(/(from|import)"\.\//g, `$1"${beside}`));
  // Elements are made while it loads, and React asks then which of its two forms is meant.
  globalThis.understudyRedoc = makeHooks({}, undefined);
  process.env['NODE_ENV'] = 'production';
  try {
    const engine: unknown = await import(pathToFileURL(file).href);
    if (!isEngine(engine)) throw new Error(`${name} has no prerender().`);
    return engine.prerender;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isEngine(module: unknown): module is { prerender: Prerender } {
  return typeof module === 'object' && module !== null && 'prerender' in module;
}
