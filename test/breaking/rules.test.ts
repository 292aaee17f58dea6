import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/apis.ts';
import { compareContracts, type ContractChange } from '../../scripts/breaking/compare.ts';
import { operationsAt } from '../../scripts/breaking/operations.ts';
import plugin from '../../scripts/breaking/plugin.ts';
import { rulesWithRemedy } from '../../scripts/breaking/remedies.ts';
import type { JsonObject } from '../../scripts/generate/document.ts';
import { changes, contract, pathOf, rooms } from './contracts.ts';

const folder = mkdtempSync(join(tmpdir(), 'understudy-changes-'));
afterAll(() => rmSync(folder, { recursive: true }));

let found: ReadonlyMap<string, ReadonlySet<string>> = new Map();
beforeAll(async () => {
  found = rulesByChange(await compare(contract('was'), contract('is')));
}, 60_000);

describe.each(Object.entries(rooms))('%s', (_, room) => {
  test.each(Object.entries(room))('%s', (name, { by }) => {
    expect([...(found.get(name) ?? [])].toSorted()).toEqual(by.toSorted());
  });
});

function rate(requests: number): JsonObject {
  return { 'x-rate-limit': { requests, seconds: 60 } };
}

describe('what is said of the whole contract', () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    [
      'a server is gone',
      { servers: [{ url: 'https://a.example' }, { url: 'https://bb.example.com' }] },
      { servers: [{ url: 'https://a.example' }] },
      ['server-removed'],
    ],
    ['fewer requests are allowed', rate(60), rate(30), ['understudy/limit-lowered']],
    ['more requests are allowed', rate(30), rate(60), []],
    [
      'a key is taken nowhere any more',
      {},
      { security: [{ bearer: [] }] },
      ['security-requirement-changed'],
    ],
    [
      'a key is shown otherwise',
      {},
      {
        components: { securitySchemes: { header: { type: 'apiKey', in: 'header', name: 'key' } } },
      },
      ['security-scheme-changed'],
    ],
  ])('%s', async (_, was, is, rules) => {
    const list = { get: { operationId: 'list', responses: { '200': { description: 'All.' } } } };
    const common = {
      openapi: '3.1.0',
      info: { title: 'One', version: '1' },
      security: [{ bearer: [] }, { header: [] }],
      paths: { '/list': list },
      components: {
        securitySchemes: { header: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
      },
    };
    const breaks = await compare({ ...common, ...was }, { ...common, ...is });
    expect([...new Set(breaks.flatMap(({ breaks }) => breaks.map(({ rule }) => rule)))]).toEqual(
      rules,
    );
  });
});

test('every rule of ours has a change that it is for', () => {
  const tried = new Set(changes.flatMap(([, { by }]) => by));
  const ours = Object.keys(plugin().diff.oas3).map((rule) => `understudy/${rule}`);
  expect(ours.filter((rule) => !tried.has(rule))).toEqual([]);
});

test('every rule that a change breaks has a remedy of its own', () => {
  const rules = new Set(changes.flatMap(([, { by }]) => by));
  expect([...rules].filter((rule) => !rulesWithRemedy.has(rule))).toEqual([]);
});

test('the README says of each change who sees it', () => {
  const readme = readFileSync(join(root, 'scripts/breaking/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, change, who]) => [
    change,
    who,
  ]);
  const told = changes.map(([name, { by, unseen }]) => {
    if (unseen !== undefined) return [name, `nobody: ${unseen}`];
    const seers = by.map((rule) => (rule.startsWith('understudy/') ? '**ours**' : 'Redocly'));
    return [name, seers.length === 0 ? 'breaks nobody' : [...new Set(seers)].join(', ')];
  });
  expect(rows).toEqual(expect.arrayContaining(told));
});

async function compare(was: JsonObject, is: JsonObject): Promise<ContractChange[]> {
  const files = [was, is].map((document, at) => {
    const file = join(folder, `${at}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  const [base = '', revision = ''] = files;
  return compareContracts(base, revision);
}

/** The rules that each change of the table breaks, by its name. */
function rulesByChange(compared: readonly ContractChange[]): Map<string, Set<string>> {
  const operations = operationsAt(JSON.stringify(contract('was')), 'was');
  const rules = new Map(changes.map(([name]) => [name, new Set<string>()]));
  for (const { pointer, was, breaks } of compared)
    for (const [at, [name]] of changes.entries())
      if (
        pointer.startsWith(`#/paths/~1${pathOf(name).slice(1)}`) ||
        (pointer.startsWith('#/components/') &&
          operations(was?.pointer ?? '').includes(`change${at}`))
      )
        for (const { rule } of breaks) rules.get(name)?.add(rule);
  return rules;
}
