import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export type Serve = (req: IncomingMessage, res: ServerResponse) => void;

/** Milliseconds after which a request is slow, and for which the others wait at most for one that is not. */
const PATIENCE = 1000;
/** Milliseconds between two looks at what is under way. Node tells when a reply is through, not when it begins. */
const TICK = 5;

/**
 * Stands between a server and whoever serves its requests for the time being. While nobody does, requests wait;
 * connections stay open all the time, so no client notices the change.
 */
export class Gate {
  #serve: Serve | undefined;
  #waiting: [IncomingMessage, ServerResponse][] = [];
  readonly #underWay = new Map<ServerResponse, number>();

  readonly enter: Serve = (req, res) => {
    if (this.#serve === undefined) {
      this.#waiting.push([req, res]);
      return;
    }
    this.#underWay.set(res, performance.now());
    res.once('close', () => this.#underWay.delete(res));
    this.#serve(req, res);
  };

  /** Lets those who wait, and all who come, through to `serve`. */
  open(serve: Serve): void {
    this.#serve = serve;
    for (const [req, res] of this.#waiting.splice(0))
      if (!req.socket.destroyed) this.enter(req, res);
  }

  /**
   * Closes as soon as nobody waits for an answer that has not begun. A slow one (a latency that was asked for, a
   * long upload) holds up this and nobody else: requests that come meanwhile are served.
   *
   * @param onSlow told once, of a request that has to be waited for
   * @throws the signal's reason; the gate is then open
   */
  async close(signal: AbortSignal, onSlow: (what: string) => void): Promise<void> {
    const serve = this.#serve;
    if (serve === undefined) return;
    let told = false;
    for (;;) {
      for (let slow = this.#slow(); slow !== undefined; slow = this.#slow()) {
        if (!told) onSlow(`${slow.req.method} ${slow.req.url?.split('?')[0]}`);
        told = true;
        await delay(TICK);
        signal.throwIfAborted();
      }
      this.#serve = undefined;
      const end = performance.now() + PATIENCE;
      while (this.#unanswered().length > 0 && performance.now() < end && !signal.aborted)
        await delay(TICK);
      if (this.#unanswered().length === 0) return;
      this.open(serve);
      signal.throwIfAborted();
    }
  }

  #unanswered(): [ServerResponse, number][] {
    return [...this.#underWay].filter(([res]) => !res.headersSent);
  }

  #slow(): ServerResponse | undefined {
    const since = performance.now() - PATIENCE;
    return this.#unanswered().find(([, began]) => began < since)?.[0];
  }
}
