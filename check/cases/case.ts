import type { Json, JsonObject } from '../../scripts/generate/document.ts';
import type { Operation } from '../contract/contract.ts';
import type { Provenance } from '../oracle/verdict.ts';

/** Who sends a request: see `x-actor`. */
export const actors = [
  'good',
  'none',
  'wrong',
  'broke',
  'limited',
  'disabled',
  'expired',
  'unscoped',
  'free',
  'other',
] as const;
export type Actor = (typeof actors)[number];

/** Where a task stands, in words of no API. */
export const taskStates = ['pending', 'processing', 'success', 'failed', 'canceled'] as const;
export type TaskState = (typeof taskStates)[number];
export function isFinal(state: TaskState | undefined): boolean {
  return state === 'success' || state === 'failed' || state === 'canceled';
}

export type Medium = 'image' | 'video';

/** A form part; `sample` names the content, `bytes` the length it is padded to. */
export interface SampleFile {
  readonly field: string;
  readonly filename: string;
  readonly contentType: string;
  readonly sample: string;
  readonly bytes?: number;
}

export interface CaseRequest {
  readonly path: JsonObject;
  readonly query: JsonObject;
  readonly headers: JsonObject;
  readonly body?: Json;
  /** Sent as it is, instead of `body`. */
  readonly rawBody?: string;
  readonly contentType?: string;
  readonly files?: readonly SampleFile[];
}

/** A task that has to be there before the request is sent, and where its id goes. */
export interface NeededTask {
  readonly state: TaskState;
  readonly medium?: Medium;
  readonly at:
    | { readonly in: 'path' | 'query'; readonly name: string }
    | { readonly in: 'body'; readonly pointer: string };
}

/** One request and the reply it causes: the contract's own example of it. */
export interface Case {
  /** `<api>/<operationId>/<status>/<example>`, the same on every target. */
  readonly id: string;
  readonly operation: Operation;
  readonly request: CaseRequest;
  readonly actor: Actor;
  readonly needsTask?: NeededTask;
  /** The request works through a word in the prompt that only a mock knows. */
  readonly directive?: string;
  readonly expected: {
    readonly status: number;
    readonly name: string;
    /** JSON pointer to the example of the reply, from the root of the bundle. */
    readonly pointer: string;
    readonly body: Json;
    readonly provenance: Provenance;
    /** Of its prose: a code may be documented and its message not (`x-message-provenance`). */
    readonly wording: Provenance;
  };
}
