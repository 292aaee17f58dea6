import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findApis, root } from '../../scripts/apis.ts';
import {
  isObject,
  parseDocument,
  type Json,
  type JsonObject,
} from '../../scripts/generate/document.ts';
import { lintWithRedocly, lintWithSpectral } from '../../scripts/lint/tools.ts';
import { findTranslationProblems } from '../../scripts/lint/translation.ts';
import { findOverlays, readOverlay } from '../../scripts/overlays/overlay.ts';
import { listTexts } from '../../scripts/overlays/texts.ts';

const translations = findApis().flatMap((api) =>
  findOverlays(api).map((overlay) => {
    const original = join(api.generated, 'openapi.yaml');
    const translated = join(api.generated, `openapi.${basename(overlay)}`);
    return { name: relative(root, overlay), overlay, original, translated };
  }),
);

function read(file: string): JsonObject {
  return parseDocument(readFileSync(file, 'utf8'), file);
}

it('there is CyberBara in German', () => {
  expect(translations.map(({ name }) => name)).toContain('openapi/cyberbara/overlays/de.yaml');
});

describe.each(translations)('$name', ({ name, overlay: file, original, translated }) => {
  const overlay = readOverlay(file);

  it('translates every description, summary and display name', () => {
    const texts = listTexts(read(translated)).map(({ text }) => text);
    const untranslated = listTexts(read(original))
      .filter(({ text }, index) => texts[index] === undefined || texts[index] === text)
      .filter(({ text, key }) =>
        overlay.unchanged.every((stays) => !stays.pattern.test(text) || (stays.key ?? key) !== key),
      );
    expect(untranslated).toEqual([]);
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('has no action that matches nothing, and none that is out of date', () => {
    expect(findTranslationProblems(read(original), overlay, name)).toEqual([]);
  });

  it('leaves all else as it is', () => {
    expect(withoutTexts(read(translated))).toEqual(withoutTexts(read(original)));
  });

  it('leaves no sentence in English but what is sent', () => {
    const before = sentences(read(original));
    const after = new Set(sentences(read(translated)));
    expect(before.filter((sentence) => after.has(sentence))).toEqual([]);
  });

  it('makes a contract that passes the rules for contracts', async () => {
    const text = readFileSync(translated, 'utf8');
    expect([
      ...(await lintWithRedocly([translated])),
      ...(await lintWithSpectral(text, relative(root, translated))),
    ]).toEqual([]);
  });
});

function withoutTexts(document: JsonObject): JsonObject {
  for (const { owner, key } of listTexts(document)) owner[key] = '';
  return document;
}

/** What the service is sent or sends, or computes its messages with. */
const SENT = new Set(['body', 'value', 'x-message', 'x-expects']);

/** The strings with an English word in them, found without knowing where a contract has its texts. */
function sentences(node: Json, path = '$'): string[] {
  if (typeof node === 'string') {
    return /(?:^| )(?:an?|the|is|of|no|not|to|with) /i.test(node) ? [`${path}: ${node}`] : [];
  }
  if (Array.isArray(node))
    return node.flatMap((item, index) => sentences(item, `${path}/${index}`));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    SENT.has(key) || (key === 'examples' && Array.isArray(value))
      ? []
      : sentences(value, `${path}/${key}`),
  );
}
