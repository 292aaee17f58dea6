import { expect, test } from 'vitest';
import { judgeOutputs } from '../../check/play/outputs.ts';
import type { Fetch } from '../../check/target/request.ts';
import { live } from './deployment.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0, 0, 0, 0, 0]);

test('a task with thousands of outputs is looked at one by one, and not at all of them', async () => {
  let underWay = 0;
  let most = 0;
  let fetched = 0;
  const fetch: Fetch = async () => {
    underWay += 1;
    fetched += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
    return new Response(PNG, { headers: { 'content-type': 'image/png' } });
  };
  const outputs = Array.from({ length: 5000 }, (_, nth) => ({
    medium: 'image' as const,
    url: `https://api.example.com/${nth}.png`,
  }));
  const { verdict } = await judgeOutputs('toy', live('cyberbara', { fetch }).target, outputs);
  expect([verdict, most, fetched]).toEqual(['pass', 1, 32]);
});
