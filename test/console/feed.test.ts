import { afterEach, expect, test, vi } from 'vitest';
import { createControlClient } from '../../generated/control/client.ts';
import { Feed } from '../../mocks/console/feed.ts';
import { steerSandbox } from '../../mocks/steered-sandbox.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page that can be hidden, in front of a mock whose events we send. */
function watched() {
  const sight = new EventTarget();
  let hidden = false;
  let looked = Promise.withResolvers<void>();
  vi.stubGlobal(
    'document',
    Object.defineProperty(sight, 'hidden', {
      get() {
        looked.resolve();
        return hidden;
      },
    }),
  );
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  const client = createControlClient({
    baseUrl: 'http://127.0.0.1/_mock',
    fetch: () =>
      Promise.resolve(
        new Response(
          new ReadableStream<Uint8Array>({
            start(controller) {
              stream = controller;
            },
          }),
        ),
      ),
  });
  const feed = new Feed(
    {
      client,
      sandbox: (id) => steerSandbox(client, id),
      sandboxOf: (key) => steerSandbox(client, key),
      sendToken: () => undefined,
    },
    () => undefined,
  );
  const heard: string[] = [];
  feed.listen(({ event }) => heard.push(event));
  const leaving = new AbortController();
  void feed.follow(leaving.signal);
  return {
    heard,
    leave: () => leaving.abort(),
    show: (visible: boolean) => {
      hidden = !visible;
      sight.dispatchEvent(new Event('visibilitychange'));
    },
    /** Settles once the page has had the event. */
    send: async (event: string) => {
      await expect.poll(() => stream).toBeDefined();
      looked = Promise.withResolvers();
      const data = `event: ${event}\ndata: {"sandbox":"one"}\n\n`;
      stream?.enqueue(new TextEncoder().encode(data));
      await looked.promise;
    },
  };
}

test('a page behind others hears nothing, and in front again that it has missed something', async () => {
  const { heard, leave, show, send } = watched();
  await send('changed');
  expect(heard).toEqual(['lost', 'changed']);
  show(false);
  for (let nth = 0; nth < 3; nth++) await send('requested');
  expect(heard).toEqual(['lost', 'changed']);
  show(true);
  expect(heard).toEqual(['lost', 'changed', 'lost']);
  show(false);
  show(true);
  expect(heard).toEqual(['lost', 'changed', 'lost']);
  await send('removed');
  expect(heard).toEqual(['lost', 'changed', 'lost', 'removed']);
  leave();
});
