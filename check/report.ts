import type { TaskState } from './cases/case.ts';
import type { Provenance, Rule } from './oracle/verdict.ts';

/**
 * - `pass`: everything held
 * - `drift`: a documented promise does not hold
 * - `assumption refuted`: only what was observed or decided does not hold; the contract is what should change
 * - `inconclusive`: the deployment was not in a state to say: 429, 402 on a shared account, 5xx, no reply in time
 * - `not exercised`: the case was not tried, for the reason given
 */
export type Verdict = 'pass' | 'drift' | 'assumption refuted' | 'inconclusive' | 'not exercised';

/** One statement of the contract that does not hold. */
export interface Problem {
  readonly rule: Rule;
  readonly message: string;
  /** JSON pointer into the reply. */
  readonly pointer?: string;
  readonly expected?: unknown;
  readonly got?: unknown;
  /** Of the statement. */
  readonly provenance: Provenance;
  /** JSON pointer into the bundle (`generated/<api>/openapi.yaml`) to the statement, where it stands in one place. */
  readonly statement?: string;
  /** Which of the case's exchanges shows it; the last one unless given. */
  readonly exchange?: number;
}

/** A request as it was sent, but for the key: that reads `$KEY`. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or the parts of a form. */
  readonly body?: string | readonly SentPart[];
}

export interface SentPart {
  readonly field: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: number;
}

export interface Exchange {
  readonly request: SentRequest;
  /** Missing where none came. */
  readonly reply?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** The text, cut where it is long. */
    readonly body: string;
  };
  /** Milliseconds. */
  readonly duration: number;
}

/** What of the contract a case looks at; the coverage map is made of these. */
export interface Covers {
  readonly operationId: string;
  readonly status?: number;
  readonly code?: string;
  readonly model?: string;
  readonly scene?: string;
  readonly states?: readonly TaskState[];
}

export const kinds = ['example', 'generated', 'key', 'lifecycle', 'recorded'] as const;
export type Kind = (typeof kinds)[number];

export interface CaseResult {
  /** The same on every target, such as `cyberbara/getTask/200/success.image`. */
  readonly id: string;
  readonly kind: Kind;
  readonly covers: Covers;
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  /** Why it is inconclusive or was not exercised. */
  readonly reason?: string;
  /** It is inconclusive for a passing reason, and nothing was charged. */
  readonly worthAnotherTry?: boolean;
  /** A baseline accepts its problems until a day. */
  readonly known?: { readonly until: string; readonly because: string };
  /** The requests of the case in their order; left out of a pass. */
  readonly exchanges: readonly Exchange[];
  /** Milliseconds. */
  readonly duration: number;
}

/** Credits. What is undefined could not be read. */
export interface Spend {
  readonly allowed: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** What receipts said was charged. */
  readonly spent: number;
}

/** Everything that one run found; all reports are made of it, and none of it holds a key. */
export interface Run {
  readonly api: string;
  /** The base URL, or the name of a recording. */
  readonly target: string;
  readonly seed: string;
  /** Instant, RFC 3339. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly versions: {
    readonly understudy: string;
    /** `info.version` of the contract. */
    readonly contract: string;
    readonly node: string;
  };
  readonly cases: readonly CaseResult[];
  readonly spend: Spend;
  /** How many requests were sent. */
  readonly requests: number;
  /** Why it ended before its plan did. */
  readonly stopped?: string;
  /** Whether a refuted assumption makes it fail. */
  readonly strict?: boolean;
}
