import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { catalog } from '../../generated/cyberbara/catalog.ts';
import type { HttpRequest } from '../../mocks/http.ts';
import { Journal } from '../../mocks/journal/journal.ts';
import type { Sandbox } from '../../mocks/sandbox/sandbox.ts';
import { Sandboxes } from '../../mocks/sandbox/sandboxes.ts';

const request: HttpRequest = {
  method: 'get',
  path: '/api/v1/models',
  query: '',
  headers: { 'x-api-key': 'one-of-many' },
  body: Readable.from([]),
  origin: 'http://127.0.0.1:4010',
  reader: { destroyed: false },
};
const reply = { status: 200, headers: {}, body: { data: { models: [], total: 0 } } };

const wall = () => 0;

function world(keys: number) {
  const sandboxes = new Sandboxes({ wall, seed: 'test', speed: 1 });
  const journal = new Journal(wall);
  const all = Array.from({ length: keys }, (_, nth) => sandboxes.enter(`key-${nth}`, catalog));
  const ask = (sandbox: Sandbox, times: number) => {
    for (let nth = 0; nth < times; nth++) {
      const visit = journal.arrive();
      visit.sandbox = sandbox;
      journal.record(request, 'cyberbara', visit, reply, 1);
    }
  };
  return { journal, all, ask };
}

const at = (all: readonly Sandbox[], nth: number): Sandbox => {
  const sandbox = all.at(nth);
  if (sandbox === undefined) throw new Error(`there is no sandbox ${nth}`);
  return sandbox;
};

test('keeps no more than 100 000 requests, of the keys that were used last', () => {
  const { journal, all, ask } = world(130);
  const kept = () => all.reduce((sum, one) => sum + journal.history(one).entries.length, 0);
  for (const sandbox of all.slice(0, 100)) ask(sandbox, 1100);
  expect(kept()).toBe(100_000);
  ask(at(all, 100), 1);
  expect(kept()).toBe(49_001);
  for (const sandbox of all.slice(101)) ask(sandbox, 1100);
  expect(kept()).toBe(78_001);
  expect(journal.history(at(all, -1))).toMatchObject({ forgotten: 100 });
  expect(journal.history(at(all, -1)).entries).toHaveLength(1000);
  expect(journal.history(at(all, 0))).toEqual({ entries: [], forgotten: 1100 });
  expect(journal.entries(at(all, 0))).toEqual([]);
});

test('counts on where it has forgotten what a key did, and keeps what it does from then on', () => {
  const { journal, all, ask } = world(130);
  for (const sandbox of all) ask(sandbox, 1000);
  const silent = at(all, 0);
  ask(silent, 150);
  expect(journal.history(silent)).toMatchObject({ forgotten: 1000 });
  expect(journal.history(silent).entries.map(({ nth }) => nth)).toEqual(
    Array.from({ length: 150 }, (_, nth) => 1001 + nth),
  );
  expect(journal.entries(silent)).toHaveLength(100);
  expect(journal.entries(silent)[0]).toMatchObject({ nth: 1051, headers: request.headers });
  expect(journal.history(silent).entries[49]).toMatchObject({ nth: 1050, headers: {} });
});
