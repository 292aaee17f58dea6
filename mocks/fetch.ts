import { Agent, type IncomingMessage, request as send, type Server } from 'node:http';
import { type Duplex, duplexPair, Readable } from 'node:stream';

/** Replies that have no body: https://fetch.spec.whatwg.org/#null-body-status */
const BODILESS = new Set([204, 205, 304]);

/** A request of this machine, as far as the server can tell. */
const LOCAL = { remoteAddress: { value: '127.0.0.1' } };

/**
 * A WHATWG `fetch` that speaks HTTP to a server without a port: what the server does with a socket, it does here.
 * A path alone is enough for a URL; whatever host it names is this server.
 *
 * @throws {TypeError} `fetch failed` when no whole reply arrives, with the reason as its `cause`
 */
export function portless(server: Server, origin: string): typeof fetch {
  return async (input, init) => {
    const request =
      input instanceof Request
        ? new Request(input, init)
        : new Request(new URL(input, origin), init);
    request.signal.throwIfAborted();
    const reply = await exchange(server, request);
    const body = BODILESS.has(reply.statusCode ?? 0) || request.method === 'HEAD' ? null : reply;
    const response = new Response(body === null ? null : webStream(body), {
      status: reply.statusCode ?? 0,
      statusText: reply.statusMessage ?? '',
      headers: headersOf(reply),
    });
    Object.defineProperty(response, 'url', { value: request.url });
    return response;
  };
}

function exchange(server: Server, request: Request): Promise<IncomingMessage> {
  const { method, signal, body } = request;
  const { host, pathname, search } = new URL(request.url);
  const [ours, theirs] = duplexPair();
  // A pair of streams does not tell the server that the client is gone, as sockets do.
  ours.once('close', () => theirs.destroy());
  return new Promise((resolve, reject) => {
    const outgoing = send({
      agent: new OneConnection(ours),
      method,
      path: pathname + search,
      headers: { host, ...Object.fromEntries(request.headers) },
    });
    const fail = (cause: unknown) =>
      reject(signal.aborted ? signal.reason : new TypeError('fetch failed', { cause }));
    let reply: IncomingMessage | undefined;
    outgoing.once('error', fail).once('response', (incoming) => {
      reply = incoming;
      // A reply without a body has nobody else to hear that it was aborted.
      incoming.on('error', () => undefined);
      resolve(incoming);
    });
    const abort = () => {
      // Whoever reads a body that is still coming is told why it ends.
      reply?.destroy(signal.reason);
      outgoing.destroy();
      fail(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    outgoing.once('close', () => signal.removeEventListener('abort', abort));
    server.emit('connection', Object.defineProperties(theirs, LOCAL));
    if (body === null) outgoing.end();
    else request.arrayBuffer().then((bytes) => outgoing.end(Buffer.from(bytes)), fail);
  });
}

class OneConnection extends Agent {
  readonly #stream: Duplex;
  constructor(stream: Duplex) {
    super();
    this.#stream = stream;
  }
  override createConnection(): Duplex {
    return this.#stream;
  }
}

function webStream(body: Readable): ReadableStream<Uint8Array> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's stream and the DOM's are declared apart
  return Readable.toWeb(body) as ReadableStream<Uint8Array>;
}

function headersOf({ headers }: IncomingMessage): Headers {
  const all = new Headers();
  for (const [name, value = []] of Object.entries(headers))
    for (const one of [value].flat()) all.append(name, one);
  return all;
}
