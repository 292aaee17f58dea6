import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Feed } from '../../mocks/apis/control/feed.ts';

let feed: Feed;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  feed = new Feed(() => 0);
});
afterEach(() => {
  feed.close();
  vi.useRealTimers();
});

/** What a reader gets, as the names and ids of events; it stays until it leaves. */
function read(since?: string) {
  const told: string[] = [];
  const leave = feed.stream(since).open({
    send(text) {
      const [, id, event] = /^id: (\S+)\nevent: (\S+)$/m.exec(text) ?? [];
      told.push(event === undefined ? text.trim() : `${event} ${id}`);
    },
    end: () => told.push('end'),
  });
  return { told, leave };
}

const happen = () => feed.removed('a-sandbox');

describe('the feed', () => {
  test('tells who comes back within a minute what happened meanwhile', () => {
    const first = read();
    happen();
    first.leave();
    happen();
    expect(first.told).toEqual(['retry: 1000', 'removed 0-1']);
    vi.advanceTimersByTime(59_000);
    happen();
    expect(read('0-1').told).toEqual(['retry: 1000', 'removed 0-2', 'removed 0-3']);
  });

  test.each([1, 2, 3])('tells who comes back later that something is lost, %i times', (times) => {
    let since = 'another-process-1';
    for (let time = 0; time < times; time++) {
      const { told, leave } = read(since);
      leave();
      expect(told[1]).toMatch(/^lost /);
      since = told[1]?.split(' ')[1] ?? '';
      vi.advanceTimersByTime(61_000);
      happen();
    }
    const { told } = read(since);
    expect(told[1]).toMatch(/^lost /);
    happen();
    expect(told[2]).toMatch(/^removed /);
  });

  test('tells who comes back after quiet minutes nothing', () => {
    const first = read();
    happen();
    first.leave();
    vi.advanceTimersByTime(600_000);
    expect(read('0-1').told).toEqual(['retry: 1000']);
  });

  test('lets readers hear that the line is there, every 15 seconds', () => {
    const { told, leave } = read();
    vi.advanceTimersByTime(30_000);
    expect(told).toEqual(['retry: 1000', ':', ':']);
    leave();
    vi.advanceTimersByTime(30_000);
    expect(told).toHaveLength(3);
  });

  test('ends for all readers, and for those who come later at once', () => {
    const { told } = read();
    feed.close();
    expect(told).toEqual(['retry: 1000', 'end']);
    expect(read().told).toEqual(['end']);
  });
});
