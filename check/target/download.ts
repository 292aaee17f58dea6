import { readBody } from './read-body.ts';
import { NoReply } from './request.ts';
import { Inconclusive } from './setbacks.ts';
import type { Target } from './target.ts';

/** The beginning of a file. */
export interface Head {
  readonly status: number;
  /** The media type without parameters, in lower case. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Enough to see what kind of file it is. */
const ENOUGH = 16;

/**
 * Reads the beginning of a file, without the key: a URL of an output is for everybody who has it.
 *
 * @throws {Inconclusive} when it does not come in time, or a 5xx does
 */
export async function readHead({ fetch, manners }: Target, url: string): Promise<Head> {
  const { timeout, signal } = manners;
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    const { status } = response;
    if (status >= 500 || status === 429)
      throw new Inconclusive(`the output ${url} answers ${status}`);
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    return { status, type: type.trim().toLowerCase(), bytes: await readBody(response, ENOUGH) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Inconclusive) throw error;
    if (late.aborted) throw new Inconclusive(`no reply from ${url} within ${timeout / 1000} s`);
    throw new NoReply(`GET ${url}: ${String(error)}`, { cause: error });
  }
}
