import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** The README's commands and what it says they print. */
const steps = [
  ...readFileSync(`${root}README.md`, 'utf8').matchAll(
    /```(?<language>sh|ts)\n(?<code>[^]*?)```\n\n```(?:json|text)\n(?<output>[^]*?)```/g,
  ),
].map(({ groups }) => ({
  language: groups?.['language'] ?? '',
  code: groups?.['code'] ?? '',
  output: groups?.['output'] ?? '',
}));

/** Has `understudy/…` lead to the source of this checkout. */
const SOURCE = ['--conditions=understudy-source'];

/** A bare Debian has no curl; the commands are the same with ours. */
const curls =
  spawnSync('curl', ['--version']).error === undefined ? ['curl', 'our curl'] : ['our curl'];

/** One mock for all steps: the tour is a story, and each step goes on where the one before it ended. */
describe.each(curls)('the tour of the README, with %s', (curl) => {
  const bin = mkdtempSync(join(tmpdir(), 'understudy-tour-'));
  const env = { ...process.env };
  let mock: Mock;
  let url: string;

  beforeAll(async () => {
    if (curl === 'our curl') {
      const ours = fileURLToPath(new URL('curl.ts', import.meta.url));
      writeFileSync(join(bin, 'curl'), `#!/bin/sh\nexec "${process.execPath}" "${ours}" "$@"\n`, {
        mode: 0o755,
      });
      env['PATH'] = `${bin}:${env['PATH'] ?? ''}`;
    }
    mock = await createMock({ speed: 1000 });
    url = await mock.listen();
  });
  afterAll(async () => {
    await mock.close();
    rmSync(bin, { recursive: true });
  });

  test('has steps in a shell and in TypeScript', () => {
    expect(steps.filter(({ language }) => language === 'sh').length).toBeGreaterThanOrEqual(5);
    expect(steps.filter(({ language }) => language === 'ts').length).toBeGreaterThanOrEqual(1);
  });

  test.each(steps)('step %$ prints what it says', async ({ language, code, output }) => {
    const { stdout } =
      language === 'sh'
        ? await run('bash', ['-euc', at(url, code)], { cwd: root, env })
        : await run(
            process.execPath,
            [...SOURCE, '--input-type=module-typescript', '-e', at(url, code)],
            {
              cwd: root,
              env,
            },
          );
    expect(value(stdout)).toEqual(value(at(url, output)));
  });

  test.each(['mock_docs', 'demo'])('shows a good client with the key %s', async (key) => {
    const { findings, seen } = await mock.sandbox(key).conduct();
    expect(findings).toEqual([]);
    expect(seen).toBeGreaterThan(1);
  });
});

/** The README's text for a mock that runs elsewhere. */
function at(url: string, text: string): string {
  return text.replaceAll('http://127.0.0.1:4010', url);
}

/** JSON by its value, whatever the order of keys; anything else as it stands. */
function value(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output.trim();
  }
}
