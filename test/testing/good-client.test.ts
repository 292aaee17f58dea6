import { describe, expect } from 'vitest';
import type { Mock } from '../../mocks/mock.ts';
import { test } from '../../testing/vitest.ts';

const ask = (mock: Mock, key: string, path = '/models') =>
  mock.fetch(`/cyberbara/api/v1${path}`, { headers: { 'x-api-key': key } });

function create(mock: Mock, key: string, options: object) {
  return mock.fetch('/cyberbara/api/v1/videos/generations', {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'sora-2', prompt: 'A cat', options }),
  });
}

describe('a client', () => {
  test('that makes no mistake is a good one', async ({ mock, sandbox }) => {
    await create(mock, sandbox.key, { duration: 15 });
    await expect(sandbox).toBeAGoodClient();
    await expect(expect(sandbox).not.toBeAGoodClient()).rejects.toThrow(
      'expected a client that makes mistakes, its only request shows none',
    );
  });

  test('that makes one is told which, and may be excused', async ({ mock, sandbox }) => {
    await create(mock, sandbox.key, { n_frames: 15, seeds: 7 });
    await expect(sandbox).not.toBeAGoodClient();
    await expect(sandbox).toBeAGoodClient({ except: ['deprecated-alias', 'unknown-option'] });
    const assertion = expect(sandbox).toBeAGoodClient({ except: ['unknown-option'] });
    await expect(assertion).rejects.toThrow(
      'expected a good client, its only request shows a mistake:\n  deprecated-alias (decided): options.n_frames in POST',
    );
  });

  test('is not excused from a rule that does not exist', async ({ sandbox }) => {
    const except = JSON.parse('["polls-too-often"]');
    await expect(expect(sandbox).toBeAGoodClient({ except })).rejects.toThrow(
      'except: there is no rule "polls-too-often"; there are polls-too-fast,',
    );
  });

  test('of more requests than are kept is not called a good one', async ({ mock, sandbox }) => {
    for (let nth = 0; nth < 1003; nth++) await ask(mock, sandbox.key);
    await expect(expect(sandbox).toBeAGoodClient()).rejects.toThrow(
      'cannot be told: its 1000 requests show no mistake, and 3 older ones are not kept any more.',
    );
    await create(mock, sandbox.key, { seeds: 7 });
    await expect(sandbox).not.toBeAGoodClient();
    await sandbox.reset();
    await ask(mock, sandbox.key);
    await expect(sandbox).toBeAGoodClient();
  });
});
