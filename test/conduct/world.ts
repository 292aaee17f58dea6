import { afterAll, beforeAll, expect } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../mocks/mock.ts';

export interface Asked {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** A mock for the tests of one file, and worlds in it: one for each test, asked as a client asks. */
export function worlds(options: MockOptions = {}) {
  let mock: Mock;
  let count = 0;
  beforeAll(async () => {
    mock = await createMock({ clock: 'manual', ...options });
  });
  afterAll(() => mock.close());
  return (name = 'key') => worldOf(mock, `${name}-${++count}`);
}

export type World = ReturnType<typeof worldOf>;

function worldOf(mock: Mock, key: string) {
  const sandbox = mock.sandbox(key);

  /** `ask('GET /cyberbara/api/v1/models')`; whatever is answered, or nothing. */
  async function ask(what: string, { body, headers, signal }: Asked = {}) {
    const [method = '', path = ''] = what.split(' ');
    const response = await mock
      .fetch(path, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal !== undefined && { signal }),
      })
      .catch(() => undefined);
    // The reply is read whole, as a client does.
    const text = await response?.text().catch(() => undefined);
    return { status: response?.status, text: text ?? '' };
  }

  return {
    key,
    sandbox,
    ask,
    advance: sandbox.clock.advance,
    /** Makes a video and returns its task's id. */
    create: async (): Promise<string> => {
      const { text } = await ask(`POST ${VIDEOS}`, { body: VIDEO });
      const id = /"task_id":"([^"]+)"/.exec(text)?.[1];
      if (id === undefined) throw new Error(text);
      return id;
    },
    poll: (taskId: string, asked?: Asked) => ask(`GET /cyberbara/api/v1/tasks/${taskId}`, asked),
    /** The rules that were broken, each with the numbers of the requests that show it. */
    broken: async () => {
      const { findings } = await sandbox.conduct();
      return findings.map(({ rule, requests }) => [rule, requests.map(({ nth }) => nth)].flat());
    },
    /** The only finding. */
    finding: async () => {
      const { findings } = await sandbox.conduct();
      expect(findings.map(({ rule }) => rule)).toHaveLength(1);
      const [finding] = findings;
      if (finding === undefined) throw new Error('there is no finding');
      return finding;
    },
  };
}

export const VIDEOS = '/cyberbara/api/v1/videos/generations';
export const VIDEO = { model: 'sora-2', prompt: 'A cat' };
