// A bare node:http server that says what it was told to say: the least that a reply over HTTP can cost.
import { createServer } from 'node:http';

/** A reply by method, as `main.ts` recorded it from the mock. */
export interface Recorded {
  readonly method: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

process.once('message', (recorded: readonly Recorded[]) => {
  const replies = new Map(
    recorded.map((reply) => [reply.method, { ...reply, bytes: Buffer.from(reply.body) }]),
  );
  const server = createServer((request, response) => {
    const reply = replies.get(request.method ?? '');
    if (reply === undefined) {
      response.writeHead(405).end();
      return;
    }
    // A request body has to be read, whoever answers.
    request.resume().on('end', () => {
      response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.bytes.length });
      response.end(reply.bytes);
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
  });
});
