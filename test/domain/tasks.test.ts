import { describe, expect, test } from 'vitest';
import { planFor } from '../../mocks/domain/plan.ts';
import {
  LAST,
  progressAt,
  refundedAt,
  type Status,
  statusAt,
  stretched,
  type Task,
  updatedAt,
} from '../../mocks/domain/tasks.ts';

function task(change: Partial<Task> = {}): Task {
  return {
    id: 'a',
    api: 'cyberbara',
    model: 'sora-2',
    medium: 'video',
    scene: 'text-to-video',
    prompt: 'A cat',
    cost: 20,
    createdAt: 1000,
    requestId: 'r',
    typicalSeconds: 10,
    plan: { startsAt: 2000, endsAt: 11_000, outcome: 'succeeded' },
    output: { file: 'a.mp4' },
    chargeId: 'c',
    transactionNo: '1',
    ...change,
  };
}

const failing = task({ plan: { startsAt: 2000, endsAt: 11_000, outcome: 'failed' } });
const stuck = task({ plan: { startsAt: 2000, endsAt: null, outcome: 'succeeded' } });
const canceled = task({ canceledAt: 5000 });

describe('a task', () => {
  test.each<[string, Task, number, Status, number]>([
    ['is queued at first', task(), 1000, 'queued', 0],
    ['is queued until work begins', task(), 1999, 'queued', 0],
    ['runs from the instant work begins', task(), 2000, 'running', 0],
    ['is half done half way', task(), 6500, 'running', 50],
    ['runs until the instant it ends', task(), 10_999, 'running', 99],
    ['has succeeded from that instant on', task(), 11_000, 'succeeded', 100],
    ['has failed if that was its plan, and is never whole', failing, 11_000, 'failed', 99],
    ['that is stuck never ends', stuck, 10_000_000, 'running', 99],
    ['is not canceled before it is', canceled, 4999, 'running', 33],
    ['is canceled from then on, and stays where it was', canceled, 11_000, 'canceled', 33],
  ])('%s', (_, task, now, status, progress) => {
    expect(statusAt(task, now)).toBe(status);
    expect(progressAt(task, now)).toBe(progress);
  });

  test('is refunded at the end of a failure or a cancellation, and never otherwise', () => {
    expect(refundedAt(failing, 10_999)).toBeUndefined();
    expect(refundedAt(failing, 99_999)).toBe(11_000);
    expect(refundedAt(canceled, 99_999)).toBe(5000);
    expect(refundedAt(task(), 99_999)).toBeUndefined();
    expect(refundedAt(stuck, 99_999)).toBeUndefined();
  });

  test('was last updated at its end, or just now while it is at work', () => {
    expect(updatedAt(task(), 3000)).toBe(3000);
    expect(updatedAt(task(), 99_999)).toBe(11_000);
  });

  test('keeps what is past and stretches what is left when the speed changes', () => {
    expect(stretched(task(), 6000, 2).plan).toEqual({
      startsAt: 2000,
      endsAt: 16_000,
      outcome: 'succeeded',
    });
    expect(stretched(stuck, 6000, 2).plan.endsAt).toBeNull();
  });
});

describe('a plan', () => {
  const usual = { now: 0, seconds: 100, speed: 10, directives: {} };

  test.each<[string, Partial<Parameters<typeof planFor>[0]>, ReturnType<typeof planFor>]>([
    [
      'takes the documented time divided by the speed',
      {},
      { startsAt: 1000, endsAt: 10_000, outcome: 'succeeded' },
    ],
    [
      'takes the time that the prompt names, whatever the speed',
      { directives: { took: 90_000 } },
      { startsAt: 9000, endsAt: 90_000, outcome: 'succeeded' },
    ],
    [
      'fails for the reason in the prompt',
      { directives: { fail: { reason: 'rain' } } },
      { startsAt: 1000, endsAt: 10_000, outcome: 'failed', reason: 'rain' },
    ],
    [
      'fails when it must',
      { doomed: 'no video' },
      { startsAt: 1000, endsAt: 10_000, outcome: 'failed', reason: 'no video' },
    ],
    [
      'never ends when it is stuck',
      { directives: { stuck: true } },
      { startsAt: 1000, endsAt: null, outcome: 'succeeded' },
    ],
    [
      'begins when the one before it ends',
      { after: { startsAt: 0, endsAt: 5000, outcome: 'succeeded' } },
      { startsAt: 5000, endsAt: 15_000, outcome: 'succeeded' },
    ],
    [
      'never begins when the one before it never ends',
      { after: { startsAt: 0, endsAt: null, outcome: 'succeeded' } },
      { startsAt: Number.MAX_SAFE_INTEGER, endsAt: null, outcome: 'succeeded' },
    ],
    [
      'fails where the documentation tells that this very task failed',
      {
        speed: 1,
        seconds: 43.379,
        story: { createdAt: '', id: '', seconds: 43.379, outcome: 'failed', outputs: [] },
      },
      { startsAt: 4338, endsAt: 43_379, outcome: 'failed' },
    ],
  ])('%s', (_, change, want) => {
    expect(planFor({ ...usual, ...change })).toEqual(want);
  });
});

test('no speed leads beyond the end of time', () => {
  const { startsAt, endsAt } = stretched(task(), 1000, 1e300).plan;
  expect([startsAt, endsAt]).toEqual([LAST, LAST]);
  const plan = planFor({ now: 1000, seconds: 100, speed: 1e-300, directives: {} });
  expect(plan).toEqual({ startsAt: LAST, endsAt: LAST, outcome: 'succeeded' });
});
