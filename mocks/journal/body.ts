import { type Body, readBody } from '../body.ts';
import type { Files } from '../files.ts';
import type { HttpRequest } from '../http.ts';
import type { Visit } from './entry.ts';

// The journal tells of bodies that the way of a request did not need.

/** What was answered before its body was read, by a fault or a limit: the body is read after all, if it can be. */
export async function readUnread(request: HttpRequest, visit: Visit, files: Files): Promise<void> {
  const { body } = request;
  const accepts = visit.operation?.accepts;
  if (accepts !== 'application/json' || body.destroyed || body.readableEnded) return;
  try {
    visit.body = (await readBody(request, accepts, {}, files)).value;
  } catch {
    // What is wrong with it is not what it was answered for.
  }
}

/** A body that is read before anybody asks for it; what is wrong with it is told to who does. */
export function noted(reading: Promise<Body>, visit: Visit): Promise<Body> {
  const noting = reading.then((body) => {
    visit.body = body.value;
    return body;
  });
  noting.catch(() => undefined);
  return noting;
}
