import type { Fetch } from '../../check/target/request.ts';
import {
  type Knowledge,
  knowledgeOf,
  liveTarget,
  type LiveTargetOptions,
} from '../../check/target/target.ts';
import { VirtualClock } from './virtual-clock.ts';

const known = new Map<string, Knowledge>();

/** Reading a contract takes long, and nothing changes it. */
export function knowledge(api: string): Knowledge {
  const one = known.get(api) ?? knowledgeOf(api);
  known.set(api, one);
  return one;
}

/** A request that a scripted deployment got. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Answer = Response | (() => Response | Promise<Response>);

/** A deployment that answers from a list, the last answer for ever, and keeps what it was asked. */
export function scripted(...answers: Answer[]): { fetch: Fetch; seen: Seen[] } {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: async (url, { method = 'GET', headers, body, signal }) => {
      seen.push({ method, url, headers: new Headers(headers), body });
      const answer = answers[Math.min(seen.length, answers.length) - 1];
      if (answer === undefined) throw new Error('The deployment has no answer.');
      if (answer instanceof Response) return answer.clone();
      const hung = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
      return Promise.race([answer(), hung]);
    },
  };
}

export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, { status, headers });
}

export function live(api: string, options: Partial<LiveTargetOptions> = {}) {
  const clock = new VirtualClock();
  const target = liveTarget(knowledge(api), 'https://api.example.com', {
    key: 'a-key-of-the-test',
    credits: 0,
    clock,
    ...options,
  });
  return { target, clock };
}
