import type { Operation } from '../check/contract/contract.ts';
import type { Kind } from '../check/report.ts';
import type { Knowledge } from '../check/target/target.ts';
import type { Dice } from './dice.ts';

/** What kind of promise a mutant breaks; the score is given by these. */
export const classes = [
  'status',
  'code',
  'header',
  'content-type',
  'body',
  'value',
  'auth',
  'money',
  'validation',
  'refusal',
  'lifecycle',
  'output',
  'page',
  'limit',
] as const;
export type Class = (typeof classes)[number];

/** A request on its way to the mock; an operator may change it. */
export interface Call {
  /** Undefined where the contract has none, such as for the file of an output. */
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** A text, a form, or nothing. */
  body: RequestInit['body'];
}

/** A reply on its way back; an operator may change it. */
export interface Answer {
  status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, otherwise the bytes or a text that is sent as it is. */
  body: unknown;
}

/** The accounts behind the deployment, which only its owner can change. */
export interface Ledger {
  balance(key: string): Promise<number>;
  setBalance(key: string, balance: number): Promise<void>;
}

/** A deployment: what it makes of a call. `next` is the right one behind it. */
export interface Deployment {
  (call: Call, next: (call: Call) => Promise<Answer>, ledger: Ledger): Promise<Answer>;
  /** A text with what it calls its tasks in place of the mock's ids, and back again; the same ids unless given. */
  readonly calls?: (text: string) => string;
}

/** Where a mutant should show, so that these items are tried first; all the others follow. */
export interface Shows {
  readonly operationId?: string;
  readonly status?: number;
  readonly kind?: Kind;
  /** Stands in the ids of items. */
  readonly text?: string;
}

/** The mock, wrong in one way. */
export interface Mutant {
  /** `<api>/<class>/<operation>/<what>`, the same in every run of a seed. */
  readonly id: string;
  readonly api: string;
  readonly class: Class;
  /** Completes the sentence "a deployment that …". */
  readonly description: string;
  readonly shows: Shows;
  /** A fresh one, because some are only wrong the second time. */
  readonly deploy: () => Deployment;
}

/** A mutant as an operator makes it, which does not know its API. */
export type Draft = Omit<Mutant, 'api' | 'id' | 'class'> & {
  /** `<operation>/<what>` */
  readonly name: string;
};

/** Derives mutants of one class from a contract. */
export interface Operator {
  readonly class: Class;
  readonly draft: (knowledge: Knowledge, dice: Dice) => readonly Draft[];
}

/** A deployment that only changes the replies of one operation with one status. */
export function replying(
  { id }: Pick<Operation, 'id'>,
  status: number,
  change: (answer: Answer) => void,
): () => Deployment {
  return () => async (call, next) => {
    const answer = await next(call);
    if (call.operation?.id === id && answer.status === status) change(answer);
    return answer;
  };
}
