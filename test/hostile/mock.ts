import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createMock, type MockOptions } from '../../mocks/mock.ts';
import { parseReplies, type Reply } from './reply.ts';

export type Chunk = string | Uint8Array;

/** A mock on a real socket, in a temporary folder of its own. */
export interface Attacked {
  readonly url: string;
  /** What the mock took for its own mistakes; an attack is not one. */
  readonly mistakes: readonly string[];
  /** Forgets the mistakes so far, where a test is about one that is known. */
  forgive(): void;
  /** Every file the mock has on disk. */
  files(): string[];
  /** Sends bytes as they are and reads until the server closes the connection. */
  speak(...chunks: (Chunk | Iterable<Chunk> | AsyncIterable<Chunk>)[]): Promise<Reply[]>;
  /** One request of its own connection. `Connection: close` and what the body needs are added. */
  ask(line: string, headers?: Record<string, string>, body?: Chunk): Promise<Reply>;
  /** Fails unless an honest request is served and nothing broke meanwhile. */
  expectAlive(): Promise<void>;
  close(): Promise<void>;
}

/** No reply takes this long; one that does hangs. */
const PATIENCE = 8000;

export async function attack(options: MockOptions = {}): Promise<Attacked> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const mistakes: string[] = [];
  const outside = process.env['TMPDIR'];
  // Until the end: the mock makes its folder when it first needs one.
  process.env['TMPDIR'] = folder;
  const mock = await createMock({
    ...options,
    report: (mistake) => mistakes.push(String(mistake)),
  });
  const url = await mock.listen(0);
  const port = Number(new URL(url).port);

  const attacked: Attacked = {
    url,
    mistakes,
    forgive: () => void mistakes.splice(0),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name)),
    speak: (...chunks) => speak(port, chunks),
    async ask(line, headers = {}, body = '') {
      const [reply] = await speak(port, [request(line, headers, body), body]);
      if (reply === undefined) throw new Error(`no reply to ${line.slice(0, 80)}`);
      return reply;
    },
    async expectAlive() {
      const { status } = await this.ask('GET /cyberbara/api/v1/models', { 'x-api-key': 'honest' });
      expect(status).toBe(200);
      // Taken out, so that one attack is told once.
      expect(mistakes.splice(0)).toEqual([]);
    },
    async close() {
      await mock.close();
      if (outside === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = outside;
      rmSync(folder, { recursive: true });
    },
  };
  return attacked;
}

/** The head of a request; give `content-length` or `transfer-encoding` to lie about the body. */
export function request(
  line: string,
  headers: Record<string, string> = {},
  body: Chunk = '',
): string {
  const framed = 'content-length' in headers || 'transfer-encoding' in headers || body.length === 0;
  const all = {
    host: '127.0.0.1',
    connection: 'close',
    ...(!framed && { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line}${line.includes(' HTTP/') ? '' : ' HTTP/1.1'}\r\n${lines.join('')}\r\n`;
}

function speak(
  port: number,
  chunks: (Chunk | Iterable<Chunk> | AsyncIterable<Chunk>)[],
): Promise<Reply[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const heard: Buffer[] = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(
        new Error(
          `the connection hangs; heard: ${Buffer.concat(heard).toString('latin1').slice(0, 300)}`,
        ),
      );
    }, PATIENCE);
    socket.on('data', (data) => heard.push(data));
    // A server that has said what is wrong may hang up on the rest.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(parseReplies(Buffer.concat(heard)));
    });
    void (async () => {
      for (const given of chunks)
        for await (const chunk of typeof given === 'string' || given instanceof Uint8Array
          ? [given]
          : given) {
          if (socket.destroyed) return;
          const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
          if (!socket.write(bytes)) await drained(socket);
        }
    })();
  });
}

function drained(socket: NodeJS.EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
