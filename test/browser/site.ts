import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import send from 'send';
import { afterAll, beforeAll } from 'vitest';

/** A server on a port of its own, for the tests of one file; its port is known once they run. */
export function serving(answer: RequestListener): { readonly port: number } {
  const site = { port: 0 };
  const server = createServer(answer);
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    if (typeof address === 'object' && address !== null) site.port = address.port;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return site;
}

/** An empty page at every path. */
export const emptyPage: RequestListener = (_, res) => {
  res.setHeader('content-type', 'text/html; charset=utf-8');
  // The icon is named so that no browser asks for another one.
  res.end(
    '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>page</title></html>',
  );
};

/** The files of a folder that is known by the time they are asked for. */
export function filesOf(folder: () => string): RequestListener {
  return (req, res) => {
    send(req, req.url ?? '/', { root: folder() })
      .on('error', () => emptyPage(req, res))
      .pipe(res);
  };
}
