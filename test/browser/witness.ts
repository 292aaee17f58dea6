import type { BrowserContext } from 'playwright-core';

/** What went wrong in the pages of a test, and what they asked for. */
export class Witness {
  /** One line each: an uncaught error, an error on the console, a request that leaves this machine. */
  readonly troubles: string[] = [];
  /** Method and URL of every request, in order: `GET http://127.0.0.1:4010/`. */
  readonly requests: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Troubles that match belong to the test. Chromium reports each reply from 400 on as an error on the console. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  unexpected(): readonly string[] {
    return this.troubles.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  watch(context: BrowserContext): void {
    context.on('weberror', (error) => {
      this.troubles.push(`uncaught: ${error.error().stack ?? error.error().message}`);
    });
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url, line } = message.location();
      this.troubles.push(`console.error: ${message.text()} (${url}:${line + 1})`);
    });
    context.on('request', (request) => {
      this.requests.push(`${request.method()} ${request.url()}`);
      if (!isOfThisMachine(request.url()))
        this.troubles.push(`request that leaves this machine: ${request.url()}`);
    });
  }
}

/** `.test` is this machine, see the flags in `launch.ts`. */
const LOCAL_HOST = /^(127(\.\d+){3}|\[::1\]|localhost|(.+\.)?test)$/;

function isOfThisMachine(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return !/^(https?|wss?):$/.test(protocol) || LOCAL_HOST.test(hostname);
}
