import * as fc from 'fast-check';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../generated/cyberbara/catalog.ts';
import { attack, request, type Attacked } from './mock.ts';
import { refusal } from './reply.ts';

const QUOTE = 'POST /cyberbara/api/v1/credits/quote';
const CREATE_VIDEO = 'POST /cyberbara/api/v1/videos/generations';
const CREATE = 'POST /cyberbara/api/v1/images/generations';
const JSON_HEADERS = { 'x-api-key': 'json', 'content-type': 'application/json' };
const GOOD = { model: 'nano-banana-2', scene: 'text-to-image', prompt: 'a fox' };
const text = (value: object) => JSON.stringify({ ...GOOD, ...value });

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
afterEach(() => mock.expectAlive());
afterAll(() => mock.close());

describe('a body that is no JSON is refused in a sentence', () => {
  it.each<[name: string, body: string | Uint8Array]>([
    ['nothing', ''],
    ['spaces', ' \n '],
    ['a cut object', '{"model":"nano-banana-2"'],
    ['two values', '{}{}'],
    ['a trailing comma', '{"model":"nano-banana-2",}'],
    ['NaN', '{"model":NaN}'],
    ['Infinity', '{"options":{"duration":Infinity}}'],
    ['single quotes', "{'model':'nano-banana-2'}"],
    ['a byte order mark', `\uFEFF${text({})}`],
    ['UTF-16', Buffer.from(text({}), 'utf16le')],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['compressed bytes', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0])],
    ['half a million open brackets', '['.repeat(500_000)],
    ['control characters', '{"model":"\u0001\u0002"}'],
  ])('%s', async (_, body) => {
    expect(refusal(await mock.ask(QUOTE, JSON_HEADERS, body))).toBe('400 invalid_json');
  });

  it.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['XML', 'application/xml'],
    ['several types', 'application/json, text/plain'],
    ['nonsense', ';;;'],
    ['an endless type', `application/${'x'.repeat(8000)}`],
  ])('%s as the content type', async (_, type) => {
    const headers = { 'x-api-key': 'json', 'content-type': type };
    expect(refusal(await mock.ask(QUOTE, headers, text({})))).toBe('400 invalid_json');
  });

  it('a megabyte and a byte, said at once or on the way', async () => {
    const large = text({ prompt: 'x'.repeat(1024 * 1024) });
    expect(refusal(await mock.ask(QUOTE, JSON_HEADERS, large))).toBe('400 invalid_json');
    const chunked = request(QUOTE, { ...JSON_HEADERS, 'transfer-encoding': 'chunked' });
    const [reply] = await mock.speak(chunked, chunks('x'.repeat(65_536), 40));
    expect(reply && refusal(reply)).toBe('400 invalid_json');
  });

  it.each([
    [
      'in one piece',
      { 'content-length': String(20 * 2 ** 20) },
      Array.from({ length: 320 }, () => 'x'.repeat(65_536)),
    ],
    ['in chunks', { 'transfer-encoding': 'chunked' }, [...chunks('x'.repeat(65_536), 320)]],
  ])('20 megabytes %s, after which the connection goes on', async (_, framing, body) => {
    const large = request(QUOTE, { ...JSON_HEADERS, connection: 'keep-alive', ...framing });
    const next = request('GET /cyberbara/api/v1/models', JSON_HEADERS);
    const replies = await mock.speak(large, body, next);
    expect(replies.map(({ status }) => status)).toEqual([400, 200]);
  });

  it('an endless body is answered before it ends', async () => {
    const chunked = request(QUOTE, { ...JSON_HEADERS, 'transfer-encoding': 'chunked' });
    const [reply] = await mock.speak(chunked, endless());
    expect(reply && refusal(reply)).toBe('400 invalid_json');
  });
});

describe('a body that lies about its length', () => {
  it('shorter than said: the connection ends without a reply', async () => {
    const socket = connect(Number(new URL(mock.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.end(`${request(QUOTE, { ...JSON_HEADERS, 'content-length': '500' })}{"model"`);
    await new Promise((resolve) => socket.on('close', resolve).resume());
  });

  it.each([
    ['longer than said', { 'content-length': '5' }, text({})],
    ['two lengths', { 'content-length': '5, 6' }, text({})],
    ['a negative length', { 'content-length': '-1' }, text({})],
    ['no number', { 'content-length': 'many' }, text({})],
    [
      'a length beside chunks',
      { 'content-length': '5', 'transfer-encoding': 'chunked' },
      '0\r\n\r\n',
    ],
    ['chunks of no size', { 'transfer-encoding': 'chunked' }, 'zz\r\nxx\r\n'],
    ['a chunk of 2^68 bytes', { 'transfer-encoding': 'chunked' }, 'fffffffffffffffff\r\nxx\r\n'],
  ])('%s', async (_, framing, body) => {
    const [reply] = await mock.speak(request(QUOTE, { ...JSON_HEADERS, ...framing }), body);
    expect(reply?.status).toBe(400);
  });
});

describe('a body of an odd shape', () => {
  it.each(['null', 'true', '0', '""', '"text"', '[]', '[[]]', '{}'])(
    '%s is refused',
    async (body) => {
      expect(refusal(await mock.ask(QUOTE, JSON_HEADERS, body))).toMatch(/^400 invalid_/);
    },
  );

  it.each([
    [
      'a nest 100 000 deep',
      `{"model":"nano-banana-2","scene":"text-to-image","prompt":"x","options":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
    ],
    [
      '__proto__ keys',
      '{"__proto__":{"polluted":1},"model":"nano-banana-2","prompt":"x","options":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    ],
    [
      'a doubled key',
      '{"model":"nope","model":"nano-banana-2","scene":"text-to-image","prompt":"x"}',
    ],
    [
      'lone surrogates',
      String.raw`{"model":"nano-banana-2","scene":"text-to-image","prompt":"\ud800 \udfff"}`,
    ],
    ['zero bytes', String.raw`{"model":"nano-banana-2","scene":"text-to-image","prompt":"\u0000"}`],
    ['a prompt of a megabyte', text({ prompt: 'x'.repeat(1_000_000) })],
    [
      'unknown options by the thousand',
      text({ options: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`o${i}`, i])) }),
    ],
  ])('%s is quoted', async (_, body) => {
    expect((await mock.ask(QUOTE, JSON_HEADERS, body)).status).toBe(200);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    [
      'a hundred thousand wrong items',
      text({ options: { image_input: Array.from({ length: 100_000 }, () => 7) } }),
    ],
    [
      'a list of empty lists',
      text({ options: { image_input: Array.from({ length: 100_000 }, () => []) } }),
    ],
    [
      'a wrong value of a megabyte',
      JSON.stringify({
        model: 'sora-2',
        scene: 'text-to-video',
        prompt: 'x',
        options: { duration: 'x'.repeat(1_000_000) },
      }),
    ],
    ['a wrong model of a megabyte', text({ model: 'x'.repeat(1_000_000) })],
    [
      'a number of 400 digits',
      `{"model":"sora-2","scene":"text-to-video","prompt":"x","options":{"duration":${'9'.repeat(400)}}}`,
    ],
  ])('%s is refused at once', async (_, body) => {
    const started = performance.now();
    const reply = await mock.ask(
      body.includes('sora-2') ? CREATE_VIDEO : CREATE,
      JSON_HEADERS,
      body,
    );
    expect(refusal(reply)).toMatch(/^400 (invalid_request|unsupported_model)$/);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

it('a GET with a body is answered as one without', async () => {
  const reply = await mock.ask(
    'GET /cyberbara/api/v1/credits/balance',
    JSON_HEADERS,
    '{"a":'.repeat(1000),
  );
  expect(reply.status).toBe(200);
});

it('any value in any option gets a quote or a refusal, never a failure', async () => {
  const options = [
    ...new Set(Object.values(catalog.models).flatMap(({ options }) => Object.keys(options))),
  ];
  const odd = fc.oneof(
    fc.constantFrom(
      'constructor',
      '__proto__',
      'toString',
      '1:0',
      '0:0',
      '-1',
      '1e999',
      'NaN',
      ' ',
      '4K',
      'auto',
      '9'.repeat(30),
    ),
    fc.constantFrom(0, -1, 1e308, -0, 0.1, 2 ** 53, 1e-300),
    fc.constantFrom(null, true, [], {}, [''], ['http://a/b.png'], [null]),
    fc.string({ unit: 'grapheme' }),
  );
  const body = fc.record({
    model: fc.constantFrom(...Object.keys(catalog.models)),
    scene: fc.constantFrom(
      undefined,
      'text-to-image',
      'image-to-image',
      'text-to-video',
      'image-to-video',
      'video-to-video',
    ),
    prompt: fc.constant('a fox'),
    options: fc.dictionary(fc.constantFrom(...options), odd),
  });
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const reply = await mock.ask(QUOTE, JSON_HEADERS, JSON.stringify(given));
      if (reply.status !== 200) expect(refusal(reply)).toMatch(/^400 /);
    }),
    { numRuns: 400, seed: 11 },
  );
});

it('a task that is refused is not charged', async () => {
  const broken = { ...JSON_HEADERS, 'x-api-key': 'uncharged' };
  for (const body of ['{', text({ options: { resolution: 7 } }), text({ prompt: '' }), '[]'])
    expect(refusal(await mock.ask(CREATE, broken, body))).toMatch(/^400 /);
  const reply = await mock.ask('GET /cyberbara/api/v1/credits/balance', broken);
  expect(reply.body.toString()).toContain('"remaining_credits":1000');
});

function* chunks(content: string, count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield `${content.length.toString(16)}\r\n${content}\r\n`;
  yield '0\r\n\r\n';
}

async function* endless(): AsyncGenerator<string> {
  for (;;) {
    yield `10000\r\n${'x'.repeat(65_536)}\r\n`;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
