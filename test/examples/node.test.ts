import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { served } from '../served.ts';

// Tasks are done by the time they are first looked at.
const mock = served({ speed: 1_000_000 });

describe('the Node example', () => {
  it('makes a video and saves it', async () => {
    const { code, lines, folder } = await run('node-example', 'Waves');
    expect(lines[0]).toMatch(/^[\da-f-]{36}: 20 credits, 980 left$/);
    expect(lines.slice(-2)).toEqual(['success', 'saved as waves.mp4']);
    expect(code).toBe(0);
    const video = await readFile(join(folder, 'waves.mp4'));
    expect(video.toString('latin1', 4, 8)).toBe('ftyp');
  });

  it.each([
    ['mock_broke', 'Waves', /^insufficient_credits: /],
    ['mock_invalid', 'Waves', /^invalid_api_key: /],
    ['mock_failing', 'Waves', /^The task .* ended as failed\. Its credits come back\.$/],
  ])('says with the key %s why there is none', async (key, prompt, why) => {
    const { code, lines } = await run(key, prompt);
    expect(lines.at(-1)).toMatch(why);
    expect(code).toBe(1);
  });
});

async function run(key: string, prompt: string) {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-example-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const script = join(import.meta.dirname, '../../examples/node/make-video.ts');
  const env = {
    ...process.env,
    CYBERBARA_URL: `${mock.url}/cyberbara`,
    CYBERBARA_KEY: key,
  };
  return new Promise<{ code: number | null; lines: string[]; folder: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=understudy-source', script, prompt, 'waves.mp4'],
      { cwd: folder, env },
      (_, stdout, stderr) =>
        resolve({ code: child.exitCode, lines: (stdout + stderr).trim().split('\n'), folder }),
    );
  });
}
