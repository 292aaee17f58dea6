import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/apis.ts';
import { isObject, parseDocument, type Json } from '../../scripts/generate/document.ts';
import { SHARED } from './shared-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'understudy-german-'));
beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/docs/main.ts', '--out', folder], {
    cwd: root,
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What is a type, a bound, a method or a name, and so the same in every language. */
const NOTATION =
  /^(?:(?:string|integer|any|object|boolean|number)(?:, (?:\([a-z-]+\)|[\d[\]. <>=]+))?|GET|POST|curl|TypeScript|\w+=[\w.:+-]+|https?:.*|".*"|\(\w+\))$/;

describe('the reference of CyberBara in German', () => {
  it('says nothing as the English one does but what the contract leaves as it is', () => {
    const file = 'generated/cyberbara/openapi.de.yaml';
    const contract = new Set(
      stringsIn(parseDocument(readFileSync(join(root, file), 'utf8'), file)),
    );
    const known = (text: string) => contract.has(text) || SHARED.has(text) || NOTATION.test(text);
    const english = textsBelow('cyberbara/reference');
    expect(english.size).toBeGreaterThan(300);
    const same = [...textsBelow('de/cyberbara/reference')].filter((text) => english.has(text));
    expect(same.filter((text) => !known(text.replace(/( · CyberBara API| \(v1\))$/, '')))).toEqual(
      [],
    );
  });
});

/** What is read on the pages of a folder, and what is read out. */
function textsBelow(path: string): Set<string> {
  const files = readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  const texts = pages.flatMap((file) => textsIn(readFileSync(join(folder, path, file), 'utf8')));
  return new Set(texts.filter((text) => /[a-z]{2}/i.test(text)));
}

function textsIn(html: string): string[] {
  const visible = html.replaceAll(/<(style|script|pre)[^>]*>[^]*?<\/\1>/g, '');
  const found = visible.matchAll(/>([^<>]+)<|(?:aria-label|title|placeholder|alt)="([^"]+)"/g);
  return Array.from(found, ([, text, spoken]) => decoded(text ?? spoken ?? '').trim());
}

function decoded(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The keys and values of a contract, with the code and the prose in them on their own. */
function stringsIn(node: Json): string[] {
  if (typeof node === 'string')
    return [node, ...node.split(/`|\*\*|\n/).map((part) => part.trim())];
  if (Array.isArray(node)) return node.flatMap(stringsIn);
  return isObject(node) ? [...Object.keys(node), ...Object.values(node).flatMap(stringsIn)] : [];
}
