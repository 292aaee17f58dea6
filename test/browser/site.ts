import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

/** An empty page on a port of its own, for the tests of one file; its address is known once they run. */
export function emptySite(): { readonly port: number } {
  const site = { port: 0 };
  const server = createServer((_, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8');
    // The icon is named so that no browser asks for another one.
    res.end(
      '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>page</title></html>',
    );
  });
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
