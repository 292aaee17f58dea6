import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/apis.ts';
import { isObject, parseDocument, type Json } from '../../scripts/generate/document.ts';
import { readPages } from './built-site.ts';
import { SHARED } from './shared-words.ts';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await readPages();
}, 200_000);

/** What is a type, a bound, a method, a file or a name, and so the same in every language. */
const NOTATION =
  /^(?:(?:string|integer|any|object|boolean|number)(?:, (?:\([a-z-]+\)|[\d[\]. <>=]+))?|GET|POST|curl|TypeScript|\w+=[\w.:+-]+|https?:.*|".*"|\(\w+\)|cyberbara\.[\w.]+|HTTP\s\d{3}|npm start|Prefer)$/;

describe('CyberBara in German', () => {
  it('says nothing as the English one does but what the contract leaves as it is', () => {
    const file = 'generated/cyberbara/openapi.de.yaml';
    const contract = new Set(
      stringsIn(parseDocument(readFileSync(join(root, file), 'utf8'), file)),
    );
    const isName = (text: string) => contract.has(text) || SHARED.has(text) || NOTATION.test(text);
    // Of values there are lists.
    const known = (text: string) =>
      text
        .split(/ ?· |^= | …$/)
        .filter(Boolean)
        .every(isName);
    const english = textsBelow('cyberbara/');
    expect(english.size).toBeGreaterThan(300);
    const same = [...textsBelow('de/cyberbara/')].filter((text) => english.has(text));
    const wrong = same.filter((text) => !known(text.replace(/( · CyberBara API| \(v1\))$/, '')));
    expect(wrong).toEqual([]);
  });
});

/** What is read on the pages of a folder, and what is read out. */
function textsBelow(folder: string): Set<string> {
  const own = [...pages].filter(([path]) => path.startsWith(folder));
  const texts = own.flatMap(([, html]) => textsIn(html));
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
