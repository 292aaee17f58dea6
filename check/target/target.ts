import { randomUUID } from 'node:crypto';
import { objectAt } from '../../scripts/generate/document.ts';
import { type Contract, loadContract } from '../contract/contract.ts';
import { keyHeaders } from '../contract/key-headers.ts';
import { Schemas } from '../contract/schemas.ts';
import { createOracle, type Oracle } from '../oracle/oracle.ts';
import type { Followed } from '../play/tasks.ts';
import type { Exchange } from '../report.ts';
import { storyOf } from '../stories/index.ts';
import type { Story } from '../stories/story.ts';
import { type Actors, type Invited, liveActors, mockActors } from './actors.ts';
import { Budget } from './budget.ts';
import { type Clock, hastyClock, machineClock } from './clock.ts';
import { Pacer, type RateLimit } from './pacer.ts';
import type { Fetch, Patience } from './request.ts';
import { sendOnce } from './send-once.ts';
import { type Steering, steer } from './steering.ts';

/** How a deployment is treated. */
export interface Manners extends Patience {
  readonly pacer: Pacer;
  /** Whether the account may have other users, or too few credits for what is asked of it. */
  readonly shared: boolean;
  /** Hosts that outputs are fetched from, besides the deployment's own. */
  readonly outputHosts: ReadonlySet<string>;
}

/** A deployment of an API and all that it takes to check it. */
export interface Target {
  readonly contract: Contract;
  readonly schemas: Schemas;
  readonly story: Story;
  readonly oracle: Oracle;
  /** What the paths of the contract are appended to, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly actors: Actors;
  /** There on a mock only. */
  readonly steering?: Steering;
  readonly budget: Budget;
  /** Balances by key, as last read; whatever could charge the key takes its away. */
  readonly balances: Map<string, number>;
  /** Makes the bytes of uploads new in every run. */
  readonly run: string;
  readonly clock: Clock;
  readonly manners: Manners;
  /** Tasks that were made, to be looked at again; where a task costs nothing every case has its own. */
  readonly made?: Map<string, Followed>;
  readonly tally: { requests: number };
  /** Told of every exchange. */
  readonly record?: (exchange: Exchange) => void;
}

/** What of a target is the same on every deployment of an API. Reading the contract takes longest. */
export type Knowledge = Pick<Target, 'contract' | 'schemas' | 'story' | 'oracle'>;

export function knowledgeOf(api: string): Knowledge {
  const contract = loadContract(api);
  const schemas = new Schemas(api, contract.document);
  return { contract, schemas, story: storyOf(api), oracle: createOracle(contract, schemas) };
}

const PATIENCE = 30_000;

/** It may be busy with other things on this very machine. */
const PATIENCE_WITH_A_MOCK = 600_000;

export interface MockTargetOptions {
  readonly fetch?: Fetch;
  readonly run?: string;
  readonly signal?: AbortSignal;
}

/** @param url of the mock, without the name of the API */
export function mockTarget(
  knowledge: Knowledge,
  url: string,
  { fetch = globalThis.fetch, run = '', signal }: MockTargetOptions = {},
): Target {
  return {
    ...knowledge,
    baseUrl: `${url}/${knowledge.contract.api}`,
    fetch,
    actors: mockActors(knowledge.story.keyPrefix, run),
    steering: steer(url, fetch),
    budget: new Budget(Infinity),
    balances: new Map(),
    tally: { requests: 0 },
    run,
    clock: hastyClock,
    manners: {
      pacer: new Pacer(hastyClock, undefined),
      timeout: PATIENCE_WITH_A_MOCK,
      shared: false,
      outputHosts: new Set(),
      ...(signal !== undefined && { signal }),
    },
  };
}

export interface LiveTargetOptions {
  readonly key: string;
  readonly others?: ReadonlyMap<Invited, string>;
  /** Credits that may be spent on the account of the key. */
  readonly credits: number;
  /** Instead of the documented limit. */
  readonly limit?: RateLimit | undefined;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  /** Milliseconds for a request. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  readonly outputHosts?: ReadonlySet<string>;
  readonly run?: string;
}

/** @param baseUrl of the API, such as `https://api.example.com` */
export function liveTarget(
  knowledge: Knowledge,
  baseUrl: string,
  {
    key,
    others,
    credits,
    limit = documentedLimit(knowledge.contract),
    fetch = sendOnce,
    clock = machineClock,
    timeout = PATIENCE,
    signal,
    outputHosts = new Set(),
    run = randomUUID(),
  }: LiveTargetOptions,
): Target {
  return {
    ...knowledge,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch,
    actors: liveActors(knowledge.story.keyPrefix, key, others),
    budget: new Budget(credits),
    made: new Map(),
    balances: new Map(),
    tally: { requests: 0 },
    run,
    clock,
    manners: {
      pacer: new Pacer(clock, limit),
      timeout,
      shared: true,
      outputHosts,
      ...(signal !== undefined && { signal }),
    },
  };
}

export function documentedLimit({ document }: Contract): RateLimit | undefined {
  const { requests, seconds } = objectAt(document, 'x-rate-limit');
  return typeof requests === 'number' && typeof seconds === 'number'
    ? { requests, seconds }
    : undefined;
}

/** The header that shows a key, in the first way that the contract names or, with `way`, another. */
export function showKey({ contract }: Target, key: string | null, way = 0): Record<string, string> {
  if (key === null) return {};
  const ways = keyHeaders(contract);
  return ways[way % ways.length]?.(key) ?? {};
}
