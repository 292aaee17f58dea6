import type { Control } from './control.ts';
import { messages } from './event-stream.ts';

/** Something that happened in the mock; whoever shows it reads it anew. */
export type Happening =
  | { readonly event: 'changed'; readonly sandbox: string; readonly type: string }
  | { readonly event: 'requested'; readonly sandbox: string | null }
  | { readonly event: 'removed'; readonly sandbox: string }
  /** Whatever may have happened while nobody told us. */
  | { readonly event: 'resumed' };

export type Connection = 'connecting' | 'live' | 'lost';

type Listener = (happening: Happening) => void;

/** Between two attempts, in milliseconds; the longer the more have failed. */
const RETRY = { first: 500, longest: 10_000 };

/** Tells its listeners what happens in the mock, for as long as the page is open. */
export class Feed {
  readonly #control: Control;
  readonly #onConnection: (connection: Connection) => void;
  readonly #listeners = new Set<Listener>();

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
    this.#tell({ event: 'resumed' });
    for await (const { event, data: text } of messages(data)) {
      const happening = happeningOf(event, text);
      if (happening !== undefined) this.#tell(happening);
    }
  }

  #tell(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }
}

/** Undefined for an event that this page knows nothing of. */
function happeningOf(event: string, text: string): Happening | undefined {
  const { sandbox = null, type = '' } = { ...Object(JSON.parse(text)) };
  if (event === 'requested') return { event, sandbox: sandbox === null ? null : String(sandbox) };
  if (event === 'changed') return { event, sandbox: String(sandbox), type: String(type) };
  if (event === 'removed') return { event, sandbox: String(sandbox) };
  if (event === 'lost') return { event: 'resumed' };
  return undefined;
}

/** Whether a sandbox, with its journal, may look different now. */
export function concerns(happening: Happening, id: string): boolean {
  return happening.event === 'resumed' || happening.sandbox === id;
}
