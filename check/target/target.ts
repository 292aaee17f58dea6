import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Actors, liveActors, mockActors } from './actors.ts';
import { Budget } from './budget.ts';
import { type Contract, keyHeaders, loadContract } from '../contract/contract.ts';
import { createOracle, type Oracle } from '../oracle/oracle.ts';
import type { Fetch } from './request.ts';
import { storyOf } from '../stories/index.ts';
import type { Story } from '../stories/story.ts';
import { type Steering, steer } from './steering.ts';

/** A deployment of an API and all that it takes to check it. */
export interface Target {
  readonly contract: Contract;
  readonly story: Story;
  readonly oracle: Oracle;
  /** What the paths of the contract are appended to, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly actors: Actors;
  /** There on a mock only. */
  readonly steering?: Steering;
  readonly budget: Budget;
  /** Makes the bytes of uploads new in every run. */
  readonly run: string;
  readonly wait: (seconds: number) => Promise<void>;
}

export interface TargetOptions {
  readonly fetch?: Fetch;
  readonly run?: string;
}

/** @param url of the mock, without the name of the API */
export function mockTarget(
  api: string,
  url: string,
  { fetch = globalThis.fetch, run = '' }: TargetOptions = {},
): Target {
  const story = storyOf(api);
  return {
    ...judging(api, story),
    baseUrl: `${url}/${api}`,
    fetch,
    actors: mockActors(story.keyPrefix, run),
    steering: steer(url, fetch),
    budget: new Budget(Infinity),
    run,
    wait: () => Promise.resolve(),
  };
}

/** @param credits that the run may spend on the account of the key */
export function liveTarget(
  api: string,
  baseUrl: string,
  key: string,
  credits: number,
  { fetch = globalThis.fetch, run = randomUUID() }: TargetOptions = {},
): Target {
  return {
    ...judging(api, storyOf(api)),
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch,
    actors: liveActors(key),
    budget: new Budget(credits),
    run,
    wait: (seconds) => delay(seconds * 1000),
  };
}

function judging(api: string, story: Story): Pick<Target, 'contract' | 'story' | 'oracle'> {
  const contract = loadContract(api);
  return { contract, story, oracle: createOracle(contract) };
}

/** The header that shows a key, in the first way that the contract names or, with `way`, another. */
export function showKey({ contract }: Target, key: string | null, way = 0): Record<string, string> {
  if (key === null) return {};
  const ways = keyHeaders(contract);
  return ways[way % ways.length]?.(key) ?? {};
}
