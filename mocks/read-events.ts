import type { Schemas } from '../generated/control/client.ts';

type StreamEvent = Schemas['StreamEvent'];

/**
 * The events of a stream of the control API, one by one. Leaving the loop closes the stream, and the end of the mock
 * ends it.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event !== undefined) yield event;
      }
    }
  } finally {
    await reader.cancel();
  }
}

/** Undefined for a comment. Our own streams have one line of data an event. */
function eventOf(block: string): StreamEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract says of it
  return {
    id: fields.get('id'),
    event: fields.get('event'),
    data: JSON.parse(data),
  } as StreamEvent;
}
