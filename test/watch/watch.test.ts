import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { player } from '../durable/player.ts';
import { type Command, understudy } from '../hostile/command.ts';
import { request } from '../hostile/mock.ts';
import { type Checkout, checkout } from './checkout.ts';

const VERSION = `"${packageFile.version}"`;
const SERVER = 'mocks/server.ts';
const OPTIONS = 'openapi/cyberbara/components/schemas/options/Sora2Options.yaml';
const PATIENCE = { timeout: 60_000, interval: 20 };

let copy: Checkout;
let server: string;
let options: string;
let mock: Command | undefined;

beforeEach(() => {
  copy = checkout();
  server = copy.read(SERVER);
  options = copy.read(OPTIONS);
});
afterEach(async () => {
  await mock?.dispose();
  mock = undefined;
  copy.dispose();
});

function start(...args: string[]): Command {
  const common = ['mock', '--watch', '--port', '0', '--api', 'cyberbara', '--quiet'];
  mock = understudy([...common, ...args], {}, { main: join(copy.folder, 'cli/main.ts') });
  return mock;
}

/** The code that calls itself another name at the root. */
function saying(word: string): string {
  return server.replace('understudy: mock.version', `understudy: '${word}'`);
}

/** The contract with one more length of a video. */
function allowing(seconds: number): string {
  return options.replace("enum: [10, 15, '10', '15']", `enum: [10, 15, ${seconds}, '10', '15']`);
}

async function said(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** What the contract is told to allow, by the refusal of a length that it never does. */
async function allowed(url: string): Promise<string> {
  const reply = await fetch(`${url}/cyberbara/api/v1/videos/generations`, {
    method: 'POST',
    headers: { 'x-api-key': 'asks', 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'sora-2', prompt: 'Waves', options: { duration: 7 } }),
  });
  return reply.text();
}

/** Creates a task and looks at it, again and again, until told to stop. */
function busy(url: string, key: string) {
  const someone = player(url, key);
  const failed: unknown[] = [];
  const ids = new Set<string>();
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      try {
        const { status, id, error } = await someone.create('Waves [[took 1h]]');
        if (id === undefined) failed.push({ status, error });
        else if ((await someone.statusOf(id)) === undefined) failed.push(`${id} cannot be read`);
        else ids.add(id);
      } catch (error) {
        failed.push(error);
      }
    }
  })();
  return {
    ids,
    async stop() {
      stop.abort();
      await running;
      return failed;
    },
  };
}

async function rich(url: string, key: string): Promise<void> {
  // The key is opened by its first use.
  await player(url, key).balance();
  const reply = await fetch(`${url}/_mock/v1/sandboxes/${key}/account`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ credits: 10_000_000 }),
  });
  expect(reply.status).toBe(200);
}

describe.each([
  { kept: 'in a folder', args: ['--state', 'state'] },
  { kept: 'in memory', args: ['--memory'] },
])('with its state $kept', ({ args }) => {
  test('ten edits under load fail no request, and every answered charge is there', async () => {
    const url = await start(...args).url;
    const keys = ['one', 'two', 'three'];
    for (const key of keys) await rich(url, key);
    const clients = keys.map((key) => ({ key, client: busy(url, key) }));

    for (let edit = 1; edit <= 10; edit += 1)
      if (edit % 5 === 0) {
        copy.save(OPTIONS, allowing(20 + edit), edit === 5 ? 'written' : 'renamed');
        await expect.poll(() => allowed(url), PATIENCE).toContain(`10, 15 or ${20 + edit}`);
      } else {
        copy.save(SERVER, saying(`edit ${edit}`), edit % 2 === 0 ? 'written' : 'renamed');
        await expect.poll(() => said(url), PATIENCE).toContain(`"edit ${edit}"`);
      }

    for (const { key, client } of clients) {
      expect(await client.stop()).toEqual([]);
      expect(client.ids.size).toBeGreaterThan(10);
      const world = await player(url, key).look();
      expect(new Set(world.tasks.map(({ id }) => id))).toEqual(client.ids);
      expect(world.credits.charged).toBe(20 * client.ids.size);
    }
    expect(mock?.stderr()).toBe('');
    expect(mock?.stdout().match(/^reloaded in/gm)).toHaveLength(10);
  }, 180_000);
});

test('a contract that is broken off is told once, with file and line, and the last good one goes on', async () => {
  const command = start('--memory');
  const url = await command.url;
  copy.save(OPTIONS, `${allowing(25)}\n  broken: [1, 2\n`);
  await expect.poll(() => command.stderr(), PATIENCE).toContain(OPTIONS);
  expect(command.stderr()).toMatch(
    new RegExp(
      `^\ncyberbara cannot be generated after an edit of ${OPTIONS}; the last good one goes on.\n\n${OPTIONS}:\\d+:\\d+\n  [^]*broken: \\[1, 2\n`,
    ),
  );
  expect(await allowed(url)).toContain('10 or 15');

  copy.save(OPTIONS, allowing(25));
  await expect.poll(() => allowed(url), PATIENCE).toContain('10, 15 or 25');
  expect(command.stderr().match(/cannot be generated/g)).toHaveLength(1);
  expect(command.stderr().match(/:\d+:\d+$/gm)).toHaveLength(1);
}, 120_000);

test.each([
  ['cannot be read', `export const broken = (;\n`, /mocks\/server\.ts:\d+\n/],
  [
    'fails when it is loaded',
    `throw new Error('not like this');\n`,
    /Error: not like this\n.*mocks\/server\.ts:\d+:/,
  ],
])(
  'code that %s is told, and the last good code goes on',
  async (_, bad, message) => {
    const command = start('--memory');
    const url = await command.url;
    copy.save(SERVER, saying('never') + bad);
    await expect.poll(() => command.stderr(), PATIENCE).toMatch(message);
    expect(await said(url)).toContain(VERSION);
    copy.save(SERVER, saying('mended'));
    await expect.poll(() => said(url), PATIENCE).toContain('"mended"');
  },
  120_000,
);

test('code that crashes later is told and ends nothing', async () => {
  const command = start('--memory');
  const url = await command.url;
  copy.save(
    SERVER,
    `${saying('crashes')}\nsetImmediate(() => { throw new Error('out of the blue'); });\n`,
  );
  await expect.poll(() => command.stderr(), PATIENCE).toContain('out of the blue');
  await expect.poll(() => said(url), PATIENCE).toContain('"crashes"');
  copy.save(SERVER, saying('mended'));
  await expect.poll(() => said(url), PATIENCE).toContain('"mended"');
}, 120_000);

test('a request under way is finished by the code that began it, and keeps nobody else waiting', async () => {
  const command = start('--memory');
  const url = await command.url;
  const body = `--b\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\u0089PNG\r\n\u001a\n${'x'.repeat(1000)}\r\n--b--\r\n`;
  const bytes = Buffer.from(body, 'latin1');
  const upload = connect(Number(new URL(url).port), '127.0.0.1');
  await once(upload, 'connect');
  upload.write(
    request('POST /cyberbara/api/v1/uploads/images', {
      'x-api-key': 'uploads',
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': String(bytes.length),
      connection: 'close',
    }),
  );
  upload.write(bytes.subarray(0, 300));
  await expect.poll(() => command.files().some((file) => file.includes('incoming/'))).toBe(true);

  copy.save(SERVER, saying('after it'));
  await expect
    .poll(() => command.stdout(), PATIENCE)
    .toContain('waits for the answer to POST /cyberbara/api/v1/uploads/images');
  expect(await said(url)).toContain(VERSION);
  upload.write(bytes.subarray(300));
  expect(await text(upload)).toMatch(/^HTTP\/1\.1 200 /);
  await expect.poll(() => said(url), PATIENCE).toContain('"after it"');
}, 120_000);

test('the page of the console is made anew', async () => {
  const command = start('--memory');
  const url = await command.url;
  const page = 'mocks/console/index.html';
  copy.save(page, copy.read(page).replace(/<title>[^<]*/, '<title>Edited'));
  await expect
    .poll(async () => (await fetch(`${url}/_mock/`)).text(), PATIENCE)
    .toContain('<title>Edited');
  expect(command.stdout().match(/^reloaded in .*$/gm)).toEqual([
    expect.stringMatching(/: generated\/console\/index\.html$/),
  ]);
}, 120_000);

test('a file that is touched, and one that an editor puts beside it, reload nothing', async () => {
  const command = start('--memory');
  const url = await command.url;
  copy.save(SERVER, server, 'renamed');
  copy.save('mocks/.server.ts.swp', 'x');
  copy.save('mocks/4913', 'x');
  copy.save('mocks/server.ts.orig', 'x');
  copy.save(SERVER, saying('at last'));
  await expect.poll(() => said(url), PATIENCE).toContain('"at last"');
  expect(command.stdout().match(/^reloaded in .*$/gm)).toEqual([
    expect.stringMatching(/: mocks\/server\.ts$/),
  ]);
}, 120_000);

test('a new folder is followed, and one that is removed and made again', async () => {
  const command = start('--memory');
  const url = await command.url;
  for (const word of ['first', 'again']) {
    mkdirSync(`${copy.folder}/mocks/words`);
    copy.save('mocks/words/said.ts', `export const word = '${word}';\n`);
    copy.save(
      SERVER,
      `import { word } from './words/said.ts';\n${server.replace('understudy: mock.version', 'understudy: word')}`,
    );
    await expect.poll(() => said(url), PATIENCE).toContain(`"${word}"`);
    copy.save('mocks/words/said.ts', `export const word = '${word} changed';\n`);
    await expect.poll(() => said(url), PATIENCE).toContain(`"${word} changed"`);
    copy.save(SERVER, server);
    rmSync(`${copy.folder}/mocks/words`, { recursive: true });
    await expect.poll(() => said(url), PATIENCE).toContain(VERSION);
  }
  expect(command.stderr()).toBe('');
}, 120_000);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it at once and leaves nothing behind, while a contract is generated too',
  async (signal) => {
    const command = start('--memory');
    const url = await command.url;
    await player(url, 'a').create();
    copy.save(OPTIONS, allowing(30));
    // Redocly writes into a folder of its own for as long as it works.
    await expect
      .poll(() => command.files().some((file) => file.includes('understudy-bundle-')), PATIENCE)
      .toBe(true);
    command.child.kill(signal);
    expect(await command.end).toMatchObject({ code: 0, stderr: '' });
    // What Redocly was in the middle of is in its own folder.
    expect(command.files().filter((file) => file.startsWith('understudy-'))).toEqual([
      expect.stringMatching(/^understudy-bundle-/),
    ]);
    expect(processesOf(copy.folder)).toEqual([]);
  },
  120_000,
);

/** Of the machine's processes, the commands that have the folder in them; none where the system does not tell. */
function processesOf(folder: string): string[] {
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });
  return commands.filter((command) => command.includes(folder));
}
