import type { RateLimit } from './domain/catalog.ts';
import { RateLimited, Unavailable } from './domain/errors.ts';
import { NO_TRAFFIC, type Traffic } from './sandbox/moment.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/** For APIs that document no limit, once a scenario switches one on. */
const UNDOCUMENTED: RateLimit = { requests: 60, seconds: 60 };

/** Lets a request through or not. All limits are off until a scenario switches one on. */
export class Limits {
  readonly #traffic = new WeakMap<Sandbox, { requests: number; recent: number[] }>();

  /** What was counted for a sandbox so far. */
  of(sandbox: Sandbox): Traffic {
    const { requests, recent } = this.#traffic.get(sandbox) ?? NO_TRAFFIC;
    return { requests, recent: [...recent] };
  }

  /** Counts on from there. */
  resume(sandbox: Sandbox, { requests, recent }: Traffic = NO_TRAFFIC): void {
    this.#traffic.set(sandbox, { requests, recent: [...recent] });
  }

  /**
   * @throws {RateLimited} in the `limited` scenario
   * @throws {Unavailable} on every third request of the `flaky` scenario
   */
  admit(sandbox: Sandbox, limit: RateLimit = UNDOCUMENTED): void {
    const { scenario } = sandbox.state.opened;
    if (scenario !== 'limited' && scenario !== 'flaky') return;
    const traffic = this.#traffic.get(sandbox) ?? { requests: 0, recent: [] };
    this.#traffic.set(sandbox, traffic);
    traffic.requests += 1;
    if (scenario === 'flaky') {
      if (traffic.requests % 3 === 0)
        throw new Unavailable('the service is unwell on every third request of this key');
      return;
    }
    const { now } = sandbox;
    const { recent } = traffic;
    const window = limit.seconds * 1000;
    while (recent[0] !== undefined && recent[0] <= now - window) recent.shift();
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= limit.requests)
      throw new RateLimited(Math.max(1, Math.ceil((oldest + window - now) / 1000)));
    recent.push(now);
  }
}
