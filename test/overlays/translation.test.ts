import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.ts';
import { findTranslationProblems } from '../../scripts/lint/translation.ts';
import { applyOverlay } from '../../scripts/overlays/apply.ts';
import { parseOverlay } from '../../scripts/overlays/overlay.ts';

const bundle = parseDocument(
  `
info: { title: Name, summary: The first. }
tags: [{ name: Models, description: The first. }]
paths: { /a: { get: { description: "Two\\nlines.\\n" } } }
components: { examples: { a: { value: { description: The first. } } } }
`,
  'the test',
);

const names = `x-unchanged: [{ pattern: Na.., because: It is a name. }]`;
const summary = `{ target: "$..[?@.summary == 'The first.']", update: { summary: Das erste. } }`;
const tag = `{ target: "$.tags[?@.name == 'Models']", update: { x-displayName: Modelle } }`;
const description = `{ target: "$.tags[?@.name == 'Models']", description: The first., update: { description: Das erste. } }`;
const lines = `{ target: "$.paths['/a'].get", description: "Two\\nlines.\\n", update: { description: Zwei Zeilen. } }`;
const all = [summary, tag, description, lines];

function overlay(actions: readonly string[], rest: string = names) {
  return parseOverlay(`${rest}\nactions: [${actions.join(', ')}]`, 'de.yaml');
}

function problems(actions: readonly string[], rest?: string): string[] {
  return findTranslationProblems(bundle, overlay(actions, rest), 'a.yaml').map(
    ({ where, message }) => `${where}: ${message}`,
  );
}

describe('a translated contract', () => {
  it('has the translations in place of the texts, and is otherwise the same', () => {
    expect(applyOverlay(bundle, overlay(all))).toEqual({
      ...bundle,
      info: { title: 'Name', summary: 'Das erste.' },
      tags: [{ name: 'Models', 'x-displayName': 'Modelle', description: 'Das erste.' }],
      paths: { '/a': { get: { description: 'Zwei Zeilen.' } } },
    });
  });

  it('leaves the original as it was', () => {
    const before = structuredClone(bundle);
    applyOverlay(bundle, overlay(all));
    expect(bundle).toEqual(before);
  });

  it('is made of what there is: an action that matches nothing changes nothing', () => {
    const idle = `{ target: $.nothing, update: { title: Nichts } }`;
    expect(applyOverlay(bundle, overlay([idle]))).toEqual(bundle);
  });
});

describe('a translation', () => {
  it('is complete when all is translated, or said to stay', () => {
    expect(problems(all)).toEqual([]);
  });

  it.each([
    [
      'a text without translation',
      [summary, description, lines],
      'a.yaml $.tags[?@.name == \'Models\']: The `x-displayName` "Models" is not translated: add an action.',
    ],
    [
      'an action whose text is gone',
      [...all, `{ target: "$..[?@.summary == 'Gone.']", update: { summary: Weg. } }`],
      "a.yaml $..[?@.summary == 'Gone.']: Matches nothing. Translate the text as it is now, or remove the action.",
    ],
    [
      'a text that was changed after its translation',
      [...all.slice(0, 3), lines.replace('Two', 'Three')],
      "a.yaml $.paths['/a'].get: Does not quote the text that it replaces.",
    ],
    [
      'a longer text that the action does not quote',
      [...all.slice(0, 3), lines.replace(/description: "[^"]*", /, '')],
      'Translate it as it is now, and quote it in the target or, if it is longer than a line, in `description`: ' +
        String.raw`"Two\nlines.\n".`,
    ],
    [
      'an action on what is sent',
      [...all, `{ target: $.components.examples.a.value, update: { description: Das erste. } }`],
      'a.yaml $.components.examples.a.value: Matches what has no text `description`.',
    ],
    [
      'an action that would add a text',
      [...all, `{ target: $.info, update: { description: Neu. } }`],
      'a.yaml $.info: Matches what has no text `description`.',
    ],
    [
      'two actions on one text',
      [...all, `{ target: $.info, description: The first., update: { summary: Das allererste. } }`],
      'a.yaml $.info: More than one action translates this.',
    ],
    [
      'a translation that is none',
      [summary.replace('Das erste.', 'The first.'), ...all.slice(1)],
      'a.yaml $.info: The translation is the original: if that is meant, say why in x-unchanged.',
    ],
    [
      'a translation with a mistake that can be told',
      [summary.replace('Das erste.', 'Das `erste`.'), ...all.slice(1)],
      'a.yaml $.info: The code "`erste`" is not in the original. "The first." → "Das `erste`."',
    ],
    [
      'a translation of what is said to stay',
      [...all, `{ target: $.info, description: Name, update: { title: Namen } }`],
      'a.yaml $.info: This is translated, and x-unchanged says that it stays.',
    ],
  ])('is told of %s', (_, actions, want) => {
    expect(problems(actions).join('\n')).toContain(want);
  });

  it('is told of a reason to stay that no text has', () => {
    const rest = `x-unchanged: [{ pattern: Na.., because: A name. }, { pattern: The, because: A part. }]`;
    expect(problems(all, rest)).toEqual([
      'a.yaml x-unchanged ^(?:The)$: No text is like this. Remove it.',
    ]);
  });

  it('may let one key stay and not another', () => {
    const rest = `x-unchanged: [{ pattern: .*, key: title, because: Titles are names. }]`;
    expect(problems(all, rest)).toEqual([]);
    expect(problems(all.slice(1), rest)).toHaveLength(1);
  });

  it.each([
    ['[{ update: { title: Neu } }]', 'de.yaml: an action has no target.'],
    ['[{ target: $.info, remove: true }]', 'It needs an `update` of texts, and no `remove`.'],
    ['[{ target: $.info, update: { contact: {} } }]', 'It needs an `update` of texts.'],
    ['[{ target: $.info, update: Neu }]', 'It needs an `update` of texts.'],
    ['[{ target: $.*, update: { title: Neu } }]', 'The target $.* cannot be followed.'],
  ])('cannot be read with the actions %s', (actions, want) => {
    expect(() => parseOverlay(`actions: ${actions}`, 'de.yaml')).toThrow(want);
  });

  it('cannot be read without reasons', () => {
    expect(() => parseOverlay('x-unchanged: [{ pattern: a }]', 'de.yaml')).toThrow(
      'de.yaml: an entry of x-unchanged needs a `pattern`, and a `because`.',
    );
  });
});
