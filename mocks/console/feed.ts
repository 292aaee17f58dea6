import type { Schemas } from '../../generated/control/client.ts';
import { readEvents } from '../read-events.ts';
import type { Control } from './control.ts';

/** Something that happened in the mock; whoever shows it reads it anew. `lost`: whatever happened meanwhile. */
export type Happening = Pick<Schemas['StreamEvent'], 'event' | 'data'>;

export type Connection = 'connecting' | 'live' | 'lost';

type Listener = (happening: Happening) => void;

/** Between two attempts, in milliseconds; the longer the more have failed. */
const RETRY = { first: 500, longest: 10_000 };

/** Tells its listeners what happens in the mock, for as long as the page is open. */
export class Feed {
  readonly #control: Control;
  readonly #onConnection: (connection: Connection) => void;
  readonly #listeners = new Set<Listener>();
  #missed = false;

  constructor(control: Control, onConnection: (connection: Connection) => void) {
    this.#control = control;
    this.#onConnection = onConnection;
  }

  /** Returns what ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows the mock's events until the signal ends it, connecting again whenever the line breaks. */
  async follow(signal: AbortSignal): Promise<void> {
    let failures = 0;
    const catchUp = () => {
      if (this.#missed) this.#tell({ event: 'lost', data: {} });
    };
    document.addEventListener('visibilitychange', catchUp, { signal });
    while (!signal.aborted) {
      try {
        await this.#connect(signal, () => {
          failures = 0;
        });
      } catch {
        // The mock was ended, or is not there yet: what there is to say of it is that the line is lost.
      }
      if (signal.aborted) return;
      this.#onConnection('lost');
      const pause = Math.min(RETRY.longest, RETRY.first * 2 ** failures++);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async #connect(signal: AbortSignal, onOpen: () => void): Promise<void> {
    const { data, response } = await this.#control.client.GET('/v1/events', {
      parseAs: 'stream',
      signal,
    });
    if (data === undefined || data === null)
      throw new Error(`The mock answered ${response.status} to a request for its events.`);
    onOpen();
    this.#onConnection('live');
    this.#tell({ event: 'lost', data: {} });
    for await (const happening of readEvents(data)) this.#tell(happening);
  }

  /** What nobody can see is not read anew: it is when the page comes to the front again. */
  #tell(happening: Happening): void {
    this.#missed = document.hidden;
    if (document.hidden) return;
    for (const listener of this.#listeners) listener(happening);
  }
}

/** Whether a sandbox, with its journal, may look different now. One that was removed cannot be looked at. */
export function concerns({ event, data }: Happening, id: string): boolean {
  return event !== 'removed' && (!('sandbox' in data) || data.sandbox === id);
}
