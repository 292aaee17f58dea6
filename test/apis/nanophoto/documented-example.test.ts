import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Service } from '../service.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['nanophoto'] });
});
afterAll(() => mock.close());

/** Runs the page's example against the mock, and returns what it prints. Its waits pass on the sandbox's clock. */
async function run(key: string): Promise<unknown[][]> {
  const page = await readFile(new URL('veo-3-api-example.ts.txt', import.meta.url), 'utf8');
  const example = page
    .replaceAll('https://nanophoto.ai', `${mock.url}/nanophoto`)
    .replaceAll('YOUR_API_KEY', key);
  const printed: unknown[][] = [];
  const print = (...words: unknown[]) => printed.push(words);
  const world = createContext({
    fetch,
    console: { log: print, error: print },
    setTimeout: (wake: () => void, milliseconds: number) =>
      void mock.clock(key, { advance: `${milliseconds}ms` }).then(wake),
  });
  await mock.clock(key, { frozen: true });
  // The example's last statement starts it; its value is the promise.
  await runInContext(stripTypeScriptTypes(example), world);
  return printed;
}

describe('the example of the documentation runs against the mock', () => {
  it('until its video is there, after the documented two minutes', async () => {
    const printed = await run('example');
    expect(printed.at(-1)).toEqual(['Shot shot-1 Video URL:', expect.stringMatching(/\.mp4$/)]);
    // One reading every 5 seconds: 23 in vain, the 24th after 120 seconds.
    expect(printed.slice(0, -1).flat()).toEqual(Array(23).fill('Still processing...'));
    const clip = await fetch(String(printed.at(-1)?.[1]));
    expect(clip.headers.get('content-type')).toBe('video/mp4');
  });

  it('in the 90 seconds of the documented reply, for the documentation’s own account', async () => {
    const printed = await run('mock_docs_example');
    expect(printed.slice(0, -1).flat()).toEqual(Array(17).fill('Still processing...'));
    expect(printed.at(-1)?.[1]).toMatch(/\/task_abc123\.mp4$/);
  });

  it('as a good client', async () => {
    await run('good-example');
    const conduct = await fetch(`${mock.url}/_mock/v1/sandboxes/good-example/conduct`);
    expect(await conduct.json()).toEqual({ findings: [], seen: 25, forgotten: 0 });
  });

  it('and says so if its video fails', async () => {
    const printed = await run('mock_failing_example');
    expect(printed.at(-1)).toMatchObject([
      'Generation failed:',
      [{ shotId: 'shot-1', status: 'failed', error: 'Video generation failed' }],
    ]);
  });
});
