import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundledChromium } from './bundled.ts';
import { type Candidate, candidates, type Machine } from './candidates.ts';
import { launchChromium, launchOrSay, NoChromium } from './launch.ts';

const BUNDLED = { executablePath: '/unpacked/chromium', env: { LD_LIBRARY_PATH: '/unpacked/lib' } };

const BARE: Machine = {
  env: { PATH: '' },
  platform: 'linux',
  arch: 'x64',
  bundled: () => Promise.resolve(BUNDLED),
};

/** The npm package brings a binary for this platform alone. */
const unpacks = test.runIf(process.platform === 'linux' && process.arch === 'x64');

async function found(machine: Partial<Machine>): Promise<string[]> {
  const all: Candidate[] = [];
  for await (const candidate of candidates({ ...BARE, ...machine })) all.push(candidate);
  return all.map(({ from, executablePath }) => `${from}: ${executablePath}`);
}

/** A folder with commands that end at once, as a browser that is not one does. */
async function folderWith(...commands: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-browsers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(folder, { recursive: true });
  for (const command of commands) {
    await writeFile(join(folder, command), '#!/bin/sh\necho no browser >&2\nexit 3\n');
    await chmod(join(folder, command), 0o755);
  }
  return folder;
}

test('what CHROMIUM_PATH names is the only candidate', async () => {
  const PATH = await folderWith('chromium');
  expect(await found({ env: { CHROMIUM_PATH: '/opt/mine', PATH } })).toEqual([
    'CHROMIUM_PATH: /opt/mine',
  ]);
});

test('what is installed comes before what the npm package brings, Chrome before Chromium', async () => {
  const PATH = await folderWith('chromium', 'google-chrome');
  expect(await found({ env: { PATH, CHROMIUM_PATH: '' } })).toEqual([
    `PATH: ${PATH}/google-chrome`,
    `PATH: ${PATH}/chromium`,
    '@sparticuz/chromium: /unpacked/chromium',
  ]);
});

test('a file that cannot be executed is no browser', async () => {
  const PATH = await folderWith('chromium');
  await chmod(join(PATH, 'chromium'), 0o644);
  expect(await found({ env: { PATH } })).toEqual(['@sparticuz/chromium: /unpacked/chromium']);
});

test.each([
  ['linux', 'arm64'],
  ['win32', 'x64'],
  ['freebsd', 'x64'],
])('nothing is unpacked for %s on %s', async (platform, arch) => {
  expect(await found({ platform, arch })).toEqual([]);
});

unpacks('the browser of the npm package starts', { timeout: 60_000 }, async () => {
  const launched = await launchChromium(candidates({ ...BARE, bundled: bundledChromium }));
  onTestFinished(() => launched.browser.close());
  expect(launched.from).toBe('@sparticuz/chromium');
});

unpacks('a browser that does not start is passed over', { timeout: 60_000 }, async () => {
  const PATH = await folderWith('chromium-browser');
  const launched = await launchChromium(
    candidates({ ...BARE, env: { PATH }, bundled: bundledChromium }),
  );
  onTestFinished(() => launched.browser.close());
  expect(launched.from).toBe('@sparticuz/chromium');
});

test('one that was asked for and does not start is an error', async () => {
  const executablePath = join(await folderWith('mine'), 'mine');
  await expect(
    launchChromium(candidates({ ...BARE, env: { CHROMIUM_PATH: executablePath } })),
  ).rejects.toThrow(`CHROMIUM_PATH names ${executablePath}, which does not start.`);
});

test('without any, what was tried is said where it is seen, and under CI it is an error', async () => {
  const PATH = await folderWith('chrome');
  const launch = () => launchChromium(candidates({ ...BARE, arch: 'arm64', env: { PATH } }));
  const said: string[] = [];
  const result = await launchOrSay(launch, undefined, (text) => said.push(text));
  expect(result).toBeInstanceOf(NoChromium);
  expect(said.join('')).toContain('BROWSER TESTS ARE SKIPPED. No Chromium can be started.');
  expect(said.join('')).toContain(`tried ${PATH}/chrome (PATH): `);
  await expect(launchOrSay(launch, 'true')).rejects.toThrow(NoChromium);
});

unpacks(
  'processes that unpack at once end with one whole browser',
  { timeout: 60_000 },
  async () => {
    const cache = await folderWith();
    const all = await Promise.all([bundledChromium(cache), bundledChromium(cache)]);
    expect(new Set(all.map(({ executablePath }) => executablePath)).size).toBe(1);
    for (const { executablePath, env } of all) {
      const { browser } = await launchChromium(one({ from: 'the test', executablePath, env }));
      await browser.close();
    }
  },
);

async function* one(candidate: Candidate): AsyncGenerator<Candidate> {
  yield candidate;
}
