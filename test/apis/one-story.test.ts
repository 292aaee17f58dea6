import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apis } from '../../mocks/apis/index.ts';
import type { Json } from '../../scripts/generate/document.ts';
import { at, serve, textAt, type Reply, type Service } from './service.ts';
import { stories, type Story } from './stories.ts';

let mock: Service;
let twin: Service;
beforeAll(async () => {
  [mock, twin] = await Promise.all([serve({ seed: 'word' }), serve({ seed: 'word' })]);
});
afterAll(() => Promise.all([mock.close(), twin.close()]));

it('is told by every API that the mock plays', () => {
  expect(stories.map(({ catalog }) => catalog.api).toSorted()).toEqual(
    apis.map(({ name }) => name).toSorted(),
  );
});

describe.each(stories.map((story) => [story.catalog.api, story] as const))(
  'on %s',
  (api, story) => {
    it('a task waits, runs and succeeds, leaves a file and costs its price', async () => {
      const key = keyFor(story, 'good');
      await mock.clock(key, { frozen: true });
      const receipt = await create(story, key, 'A cat walking in a garden');
      expect(receipt).toMatchObject({ status: 200 });
      expect(at(receipt.body, story.cost.at)).toBe(story.cost.is);

      const seen: (Json | undefined)[] = [at((await poll(story, key, receipt)).body, story.status)];
      const { generationSeconds: seconds } = story.model;
      for (let step = 0; step < 10; step += 1) {
        await mock.clock(key, { advance: `${seconds / 10}s` });
        seen.push(at((await poll(story, key, receipt)).body, story.status));
      }
      const { queued, running, succeeded } = story.words;
      expect(seen).toEqual([queued, ...Array<Json>(9).fill(running), succeeded]);
      await expectFile(story, await poll(story, key, receipt));
      expect(await balances(story, key)).toEqual(same(story, 1000 - story.cost.is));
    });

    it('a failing task fails and gives the credits back once', async () => {
      const key = keyFor(story, 'failing');
      const receipt = await create(story, key, 'A cat');
      expect(await balances(story, key)).toEqual(same(story, 1000 - story.cost.is));
      for (let times = 0; times < 3; times += 1) {
        await mock.clock(key, { advance: `${story.model.generationSeconds}s` });
        expect(at((await poll(story, key, receipt)).body, story.status)).toBe(story.words.failed);
        expect(await balances(story, key)).toEqual(same(story, 1000));
      }
    });

    it('a key without credits is refused, and nothing is made', async () => {
      const key = keyFor(story, 'broke');
      expectRefusal(story, await create(story, key, 'A cat'), 'noCredits');
      expect(at(await mock.sandbox(key), '/tasks')).toEqual([]);
    });

    it('a task of another key is not found', async () => {
      const receipt = await create(story, keyFor(story, 'owner'), 'A cat');
      expect(receipt.status).toBe(200);
      expectRefusal(story, await poll(story, keyFor(story, 'stranger'), receipt), 'foreignTask');
    });

    it('a wrong key and no key are refused before anything is read', async () => {
      const wrong = await mock.ask(story.create, { key: keyFor(story, 'invalid'), body: '{' });
      expectRefusal(story, wrong, 'wrongKey');
      expectRefusal(story, await mock.ask(story.create, { body: '{' }), 'noKey');
    });

    it('a body that is no JSON, none at all, and one of another type are refused alike', async () => {
      const key = keyFor(story, 'malformed');
      for (const asked of [
        { body: '{"prompt": ' },
        {},
        { body: 'prompt=cat', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      ])
        expectRefusal(story, await mock.ask(story.create, { key, ...asked }), 'malformed');
      expect(await balances(story, key)).toEqual(same(story, 1000));
    });

    it('the documented rate limit holds once it is on, before a body is read', async () => {
      const key = keyFor(story, 'limited');
      await mock.clock(key, { frozen: true });
      const { requests, seconds } = story.catalog.rateLimit ?? { requests: 60, seconds: 60 };
      const poll = story.poll('unknown');
      for (let sent = 0; sent < requests; sent += 1)
        expect((await mock.ask(poll.line, { key, body: poll.body })).status).not.toBe(429);
      const refused = await mock.ask(story.create, { key, body: '{' });
      expectRefusal(story, refused, 'tooManyRequests');
      expect(refused.headers.get('retry-after')).toBe(String(seconds));
      await mock.clock(key, { advance: `${seconds}s` });
      expectRefusal(story, await mock.ask(story.create, { key, body: '{' }), 'malformed');
    });

    it('a flaky service fails every third request in its own words', async () => {
      const key = keyFor(story, 'flaky');
      await create(story, key, 'A cat');
      await create(story, key, 'A cat');
      expectRefusal(story, await create(story, key, 'A cat'), 'unwell');
    });

    it('an unknown path is refused in its own words', async () => {
      const key = keyFor(story, 'lost');
      expectRefusal(story, await mock.ask(`GET /${api}/api/nowhere`, { key }), 'noPath');
    });

    it('the same seed and requests give the same ids, another key others', async () => {
      const ids: string[] = [];
      for (const [service, key] of [
        [mock, 'one'],
        [twin, 'one'],
        [twin, 'two'],
      ] as const) {
        const body = story.body('A cat');
        const reply = await service.ask(story.create, { key: keyFor(story, key), body });
        ids.push(textAt(reply.body, story.taskId));
      }
      expect(ids[1]).toBe(ids[0]);
      expect(ids[2]).not.toBe(ids[0]);
    });
  },
);

function keyFor({ catalog }: Story, word: string): string {
  return `${catalog.keyPrefix ?? ''}mock_${word}_${catalog.api}`;
}

function create(story: Story, key: string, prompt: string): Promise<Reply> {
  return mock.ask(story.create, { key, body: story.body(prompt) });
}

function poll(story: Story, key: string, receipt: Reply): Promise<Reply> {
  const { line, body } = story.poll(textAt(receipt.body, story.taskId));
  return mock.ask(line, { key, body });
}

/** As the control API shows it and, where the API has one, as its own balance does. */
async function balances({ balance }: Story, key: string): Promise<(Json | undefined)[]> {
  const shown = at(await mock.sandbox(key), '/credits/balance');
  if (balance === undefined) return [shown];
  return [shown, at((await mock.ask(balance.line, { key })).body, balance.at)];
}

function same({ balance }: Story, credits: number): number[] {
  return balance === undefined ? [credits] : [credits, credits];
}

async function expectFile(story: Story, { body }: Reply): Promise<void> {
  const file = await fetch(textAt(body, story.url));
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toMatch(`${story.model.mediaType}/`);
  expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100);
}

function expectRefusal(story: Story, reply: Reply, why: keyof Story['refusals']): void {
  expect([reply.status, at(reply.body, story.code)]).toEqual(story.refusals[why]);
}
