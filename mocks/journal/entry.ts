import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '../contract/contract.ts';
import type { Violation } from '../domain/violations.ts';
import type { HttpReply } from '../http.ts';
import type { Clock } from '../sandbox/clock.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** What is known of a request while it is answered; filled in on its way. */
export class Visit {
  /** As in `Entry`. */
  readonly arrived: number;
  readonly came: number;
  operation: Operation | undefined = undefined;
  sandbox: Sandbox | undefined = undefined;
  /** The sandbox's as it was when the request came. */
  clock: Clock | undefined = undefined;
  /** The body as it was read. */
  body: unknown = undefined;
  violations: readonly Violation[] | undefined = undefined;

  constructor(arrived: number, came: number) {
    this.arrived = arrived;
    this.came = came;
  }
}

/** What a request asks for. Who polls asks for the same again and again. */
export interface Asked {
  readonly api: string;
  /** Lower case. */
  readonly method: string;
  /** Below the API. */
  readonly path: string;
  readonly query: string;
  readonly operation: string | undefined;
}

/** A request and its reply as they were, keys included: whoever shows it masks them. */
export interface Entry extends Asked {
  readonly nth: number;
  /** Counted with all other arrivals and answers, so that what came first is certain within a millisecond, too. */
  readonly arrived: number;
  readonly answered: number;
  /** When it came and when it was answered, in milliseconds since the epoch, on the machine's clock. */
  readonly came: number;
  readonly at: number;
  /** How long that took, by a finer clock. */
  readonly milliseconds: number;
  /** The sandbox's clock when it came and when it was answered, as far as known: it may be moved meanwhile. */
  readonly clockThen: Clock | undefined;
  readonly clock: Clock | undefined;
  readonly origin: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly violations: readonly Violation[] | undefined;
  readonly status: number;
  readonly replyHeaders: HttpReply['headers'];
  readonly reply: unknown;
  readonly fault: HttpReply['fault'];
  /** Whether nobody waited for the reply any more. */
  readonly gone: boolean;
  /** Whether the reply is an example that `Prefer` asked for. */
  readonly preferred: boolean;
}
