import type { Fetch } from './request.ts';

/**
 * `fetch` that never sends a request with a body a second time. The one of the platform does, unasked, where a
 * connection that has been used before answers 421 (Fetch, 4.6), and what was paid once would be paid twice; a body
 * that can be read only once keeps it from that.
 */
export const sendOnce: Fetch = (url, init) => {
  const { body } = init;
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return fetch(url, init);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const headers = new Headers(init.headers);
  // Otherwise it would come in chunks, which not every server takes.
  headers.set('content-length', String(bytes.byteLength));
  const once = new ReadableStream({
    start(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
  const streamed: RequestInit & { readonly duplex: 'half' } = {
    ...init,
    headers,
    body: once,
    duplex: 'half',
  };
  return fetch(url, streamed);
};
