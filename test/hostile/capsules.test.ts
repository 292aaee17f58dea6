import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Schemas } from '../../generated/control/client.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { player } from '../mock/player.ts';

type Capsule = Schemas['Capsule'];

let mock: Mock;
let honest: Capsule;
const mistakes: string[] = [];

beforeAll(async () => {
  mock = await createMock({
    clock: 'manual',
    report: (mistake) => mistakes.push(String(mistake)),
  });
  const source = await createMock({ clock: 'manual', seed: 'somewhere else' });
  const a = player(source, 'a-key-with-a-life');
  await a.create('[[fail]] [[took 10s]]');
  await a.upload('a picture');
  await a.sandbox.clock.advance('20s');
  await a.create('A cat [[stuck]]');
  await a.sandbox.tasks.plan((await a.create('A dog')).id, { endsIn: '5s' });
  await a.sandbox.next({ fail: true });
  await a.sandbox.account.set({ credits: 100, plan: 'pro' });
  honest = await a.sandbox.capsule();
  await source.close();
});
afterAll(() => mock.close());

/** Loads JSON text as a capsule of a key of its own, and says what came back. */
async function load(text: string, key = 'victim-of-a-capsule') {
  const reply = await mock.fetch(`/_mock/v1/sandboxes/${key}/capsule`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: text,
  });
  const body = JSON.parse(await reply.text());
  return { status: reply.status, code: body.error?.code, message: body.error?.message };
}

/** The honest capsule with one value changed; undefined removes it. */
function changed(path: string, value: unknown): string {
  const copy: unknown = JSON.parse(JSON.stringify(honest));
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at: unknown = copy;
  for (const name of names) at = Reflect.get(Object(at), name);
  Reflect.set(Object(at), last, value);
  return JSON.stringify(copy);
}

/** The place of the first event of a type. */
function first(type: Capsule['events'][number]['type']): string {
  return `events.${honest.events.findIndex((event) => event.type === type)}`;
}

describe('a capsule that did not come from a mock', () => {
  test('is taken when it is whole', async () => {
    expect(await load(JSON.stringify(honest))).toMatchObject({ status: 200 });
    await mock.sandbox('victim-of-a-capsule').delete();
  });

  test.each<[string, () => string, string | RegExp]>([
    ['is no JSON', () => JSON.stringify(honest).slice(0, -9), /^The body is not valid JSON/],
    ['is a list', () => '[]', 'The body must be an object, got an array of 0'],
    ['is empty', () => '{}', /is required/],
    ['is of another version', () => changed('version', 2), 'version must be 1, got 2'],
    [
      'has a field of its own',
      () => changed('extra', 1),
      'The body has an unknown field "extra"; it can have version, seed, clock, traffic, events or uploads',
    ],
    [
      'has a prototype',
      () => JSON.stringify(honest).replace('{', '{"__proto__":{"version":1},'),
      /unknown field "__proto__"/,
    ],
    [
      'has a prototype in an event',
      () =>
        JSON.stringify(honest).replace(
          '{"type":"opened"',
          '{"__proto__":{"credits":9},"type":"opened"',
        ),
      /unknown field "__proto__"|must be/,
    ],
    ['has no events', () => changed('events', []), 'events must contain 1 to 100000 items, got 0'],
    [
      'does not begin',
      () => changed('events', honest.events.slice(1)),
      'events[0] must be "opened": the first event is, and no other.',
    ],
    [
      'begins twice',
      () => changed('events', [honest.events[0], honest.events[0]]),
      'events[1] must not be "opened": the first event is, and no other.',
    ],
    [
      'has an event of no known type',
      () => changed('events.1.type', 'toString'),
      /events\[1\]\.type must be/,
    ],
    [
      'goes back in time',
      () => changed('events.2.at', 0),
      'events[2].at must not be before the event before it.',
    ],
    [
      'goes beyond its clock',
      () => changed('clock.now', honest.events[0]?.at),
      /at must not be after clock\.now\.$/,
    ],
    [
      'is in no year',
      () => changed('clock.now', 9e15),
      /clock\.now must be at most|clock\.now must be/,
    ],
    ['is before all time', () => changed('events.0.at', -1), /events\[0\]\.at must be/],
    ['has text for an instant', () => changed('clock.now', 'NaN'), /clock\.now must be a number/],
    ['has null for an instant', () => changed('clock.now', NaN), /clock\.now must be a number/],
    [
      'has an infinite speed',
      () => JSON.stringify(honest).replace(/"speed":[\d.]+/, '"speed":1e999'),
      /speed must be/,
    ],
    ['has half a credit', () => changed('events.0.credits', 0.5), /credits must be/],
    ['has negative credits', () => changed('events.0.credits', -1), /credits must be/],
    [
      'could not pay its tasks',
      () => changed('events.0.credits', 19),
      /would leave a balance of -1 credits\.$/,
    ],
    [
      'makes credits by tasks',
      () => changed(`${first('submitted')}.tasks.0.cost`, -20),
      /cost must be/,
    ],
    [
      'takes more than there is',
      () => changed(`${first('account')}.credits`, -100_000),
      /would leave a balance of -/,
    ],
    [
      'comes from no API',
      () => changed('events.0.api', '__proto__'),
      /events\[0\]\.api must be cyberbara, /,
    ],
    [
      'has a task of no API',
      () => changed(`${first('submitted')}.tasks.0.api`, 'control'),
      /tasks\[0\]\.api must be/,
    ],
    [
      'has a task twice',
      () =>
        changed(first('submitted'), {
          ...honest.events.find(({ type }) => type === 'submitted'),
          tasks: Array(2).fill(
            Object(honest.events.find(({ type }) => type === 'submitted')).tasks[0],
          ),
        }),
      /tasks\[1\]\.id is that of another task\.$/,
    ],
    [
      'has a file outside of the media',
      () => changed(`${first('submitted')}.tasks.0.output.file`, '../../etc/passwd.mp4'),
      /output\.file must be/,
    ],
    [
      'has a page for a clip',
      () => changed(`${first('submitted')}.tasks.0.output.file`, 'a.html'),
      /output\.file must be/,
    ],
    [
      'has a picture for a clip',
      () => changed(`${first('submitted')}.tasks.0.output.file`, 'a.png'),
      /has the extension of another medium/,
    ],
    [
      'ends a task before it begins',
      () => changed(`${first('submitted')}.tasks.0.plan.startsAt`, honest.clock.now),
      /startsAt must not be after its endsAt/,
    ],
    [
      'changes a task that nobody made',
      () => changed(`${first('replanned')}.taskId`, 'nobody'),
      /taskId must be the id of a task that is not final by then/,
    ],
    [
      'has an upload of another user',
      () =>
        changed(
          `${first('uploaded')}.uploads.0.key`,
          `api/v1/uploads/00000000/${'0'.repeat(32)}.gif`,
        ),
      /uploads\[0\]\.key must be api\/v1\/uploads\//,
    ],
    [
      'has an upload elsewhere',
      () => changed(`${first('uploaded')}.uploads.0.key`, 'api/v1/uploads/../../../etc/passwd'),
      /uploads\[0\]\.key must be/,
    ],
    [
      'has a page for a picture',
      () => changed(`${first('uploaded')}.uploads.0.contentType`, 'text/html'),
      /the extension of its type/,
    ],
    [
      'has no bytes for an upload',
      () => changed('uploads', []),
      /^uploads must have the file api\/v1\/uploads\//,
    ],
    [
      'has other bytes for an upload',
      () => changed('uploads.0.content', Buffer.from('GIF89a another').toString('base64')),
      /uploads\[0\]\.content must be the file/,
    ],
    [
      'has bytes for no upload',
      () => changed('uploads', [...honest.uploads, { key: 'other', content: '' }]),
      'uploads[1].key is that of no event.',
    ],
  ])('that %s is refused with its reason', async (_, text, message) => {
    const reply = await load(text());
    expect(reply).toEqual({
      status: 400,
      code: 'invalid_request',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
    // And nothing has happened.
    const { status } = await mock.fetch('/_mock/v1/sandboxes/victim-of-a-capsule', {
      method: 'DELETE',
    });
    expect(status).toBe(404);
  });
});

describe('a capsule that is too much', () => {
  test.each([
    ['more bytes than it may have', 34_000_000, 'x', /larger than 33554432 bytes/],
    ['millions of empty events', 33_000_000, '{},', /^events must contain 1 to 100000 items/],
  ])('has %s', async (_, bytes, filling, message) => {
    const text = changed('events', []).replace(
      '"events":[]',
      `"events":[${filling.repeat(bytes / filling.length)}0]`,
    );
    const before = process.memoryUsage().rss;
    expect(await load(text)).toMatchObject({
      status: 400,
      message: expect.stringMatching(message),
    });
    // A violation for each of them would be many gigabytes.
    expect(process.memoryUsage().rss - before).toBeLessThan(3e9);
  });
});

describe('a capsule with any one value changed', () => {
  const odd = [0, -1, 1.5, 1e300, '', 'x', '__proto__', null, true, [], {}, undefined];

  test('is refused, or makes a sandbox that answers', async () => {
    const places = leaves(honest);
    expect(places.length).toBeGreaterThan(80);
    const b = player(mock, 'one-value-is-odd');
    let taken = 0;
    for (const [nth, place] of places.entries())
      for (const value of [odd[nth % odd.length], odd[(nth * 7 + 3) % odd.length]]) {
        const { status } = await load(changed(place, value), b.key);
        if (status === 400) continue;
        expect([place, value, status]).toEqual([place, value, 200]);
        taken += 1;
        const replies = await Promise.all([
          b.send('GET /cyberbara/api/v1/credits/balance'),
          b.send('GET /cyberbara/api/v1/credits/usage?page=1&limit=50'),
          ...(await b.sandbox.tasks.list()).map(({ id }) =>
            b.send(`GET /cyberbara/api/v1/tasks/${encodeURIComponent(id)}`),
          ),
        ]);
        expect([place, value, replies.filter((reply) => reply.startsWith('5'))]).toEqual([
          place,
          value,
          [],
        ]);
        await b.sandbox.load(await b.sandbox.capsule());
      }
    expect(taken).toBeGreaterThan(10);
    expect(mistakes).toEqual([]);
  }, 60_000);
});

/** The places of all values that are neither objects nor lists. */
function leaves(value: unknown, place = ''): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) =>
        leaves(one, place === '' ? name : `${place}.${name}`),
      )
    : [place];
}
