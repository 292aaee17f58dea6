import type { JsonObject } from '../../scripts/generate/document.ts';
import type { CaseRequest, Medium, TaskState } from '../cases/case.ts';

/**
 * Why the value of a reply property in an example says nothing about other replies:
 *
 * - `account`: it tells of the account and its past, such as a balance
 * - `id`: the deployment made it up
 * - `course`: it depends on when one looks
 * - `prose`: it is for people; compared only in documented examples
 * - `free text`: never compared, because the reference says that its wording is free
 */
export type Freedom = 'account' | 'id' | 'course' | 'prose' | 'free text';

/** The parts of a request that a story fills in. */
export type Ask = Partial<Pick<CaseRequest, 'path' | 'query' | 'body'>>;

/** How a task is read. Pointers are JSON pointers, in which `*` stands for every item of a list. */
export interface Poll {
  readonly operationId: string;
  /** The request that reads the tasks of a receipt. */
  readonly ask: (receipt: unknown) => Ask;
  readonly status: string;
  readonly states: Readonly<Record<string, TaskState>>;
  /** Where a task is made in parts, such as shots: the list of them, each with a status and outputs of its own. */
  readonly parts?: { readonly at: string; readonly status: string };
  readonly cost?: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly progress?: string;
  /** Where the URLs of each medium stand, in a part if there are parts. */
  readonly outputs: Readonly<Partial<Record<Medium, string>>>;
}

/** How a task is made and paid for. */
export interface Create {
  readonly operationId: string;
  /** What it makes, unless the model decides that. */
  readonly medium?: Medium;
  /** Of the (first) task in the receipt. */
  readonly taskId: string;
  readonly cost: string;
  /** Which of its model's scenes a request is for that has no `scene` and no `mode`. */
  readonly scene?: (body: JsonObject) => string | undefined;
  readonly remaining?: string;
  /** Where an API refuses with a status below 400: what stands where in a receipt. */
  readonly accepted?: { readonly at: string; readonly is: number };
  readonly poll: Poll;
  /** How the same generation is quoted. */
  readonly quote?: {
    readonly operationId: string;
    readonly body: (body: JsonObject) => JsonObject;
    readonly cost: string;
  };
}

/** A reply of the documentation's own account, and when it was given. */
export interface Told {
  readonly at: string;
  readonly operationId: string;
  readonly example: string;
  /** What the documented request has to say instead where the reference contradicts itself. */
  readonly body?: JsonObject;
  /** Where the documents tell of the task, but show no receipt. */
  readonly unseen?: true;
}

/** Where what was spent is listed, an entry for each task. Pointers of a field begin at its entry. */
export interface Usage {
  readonly operationId: string;
  readonly items: string;
  readonly taskId: string;
  readonly credits: string;
  /** The instant of the charge. */
  readonly at: string;
  /** Where the list is shown in pages: what it says of all of them, and the most entries a page can have. */
  readonly pages?: {
    readonly total: string;
    readonly pages: string;
    readonly consumed: string;
    readonly most: number;
  };
}

/** What the check has to know of an API and a contract cannot say: where a task, its price and the balance are. */
export interface Story {
  /** How keys begin. */
  readonly keyPrefix: string;
  readonly free: Readonly<Record<string, Freedom>>;
  readonly creates: readonly Create[];
  readonly balance?: { readonly operationId: string; readonly at: string };
  readonly usage?: Usage;
  /** Seconds between two readings of a task, as the reference asks. */
  readonly pollSeconds: number;
  /** The documented replies in the order of their instants. */
  readonly docs: readonly Told[];
}
