import { randomUUID } from 'node:crypto';
import { expect as baseExpect, type Request, type Route, test as base } from '@playwright/test';
import { createControlClient } from '../generated/control/client.ts';
import { createMock, type MockOptions } from '../mocks/mock.ts';
import { steerSandbox, type SteeredSandbox } from '../mocks/steered-sandbox.ts';
import { KEY_HEADERS, type Origins, wayToMock } from './hosts.ts';
import { replyMatchers } from './match-contract.ts';
import { sandboxMatchers } from './matchers.ts';

/** In `use` of a Playwright configuration or of `test.use()`. */
export interface PlaywrightMockOptions {
  /** How each worker's mock is made, its clock `manual` unless said; or where one runs. */
  readonly mockOptions: MockOptions | RunningMock;
  /** Base URLs of your deployments, besides those that the contracts name. */
  readonly mockOrigins: Origins;
}

export interface RunningMock {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The word that it was started with as `--control-token`, if it was. */
  readonly controlToken?: string;
}

/** The mock of a worker. */
export interface PlaywrightMock {
  readonly url: string;
  /** The world of a key, to see and steer. */
  sandbox(key: string): SteeredSandbox;
}

/**
 * Playwright's `test`, whose tests have a `mock`, one for each worker, and a `sandbox` of their own in it, forgotten
 * after it. What their pages ask of an API itself, or of a mock on the usual port, that mock answers, in that sandbox:
 * whatever key they carry is replaced by the sandbox's. A key that contains `mock_` asks for a world of its own, and
 * stays.
 */
export const test = base.extend<
  { readonly sandbox: SteeredSandbox },
  PlaywrightMockOptions & { readonly mock: PlaywrightMock }
>({
  mockOptions: [{}, { option: true, scope: 'worker' }],
  mockOrigins: [{}, { option: true, scope: 'worker' }],

  mock: [
    async ({ mockOptions }, use) => {
      if ('url' in mockOptions) return use(mockAt(mockOptions));
      const mock = await createMock({ clock: 'manual', ...mockOptions });
      const url = await mock.listen();
      await use({ url, sandbox: (key) => mock.sandbox(key) });
      await mock.close();
    },
    { scope: 'worker' },
  ],

  sandbox: async ({ mock, mockOptions }, use, info) => {
    // A mock that runs on may remember the key from before.
    const run = 'url' in mockOptions ? `-${randomUUID()}` : '';
    const sandbox = mock.sandbox(`test-${info.testId}-${info.repeatEachIndex}-${info.retry}${run}`);
    await use(sandbox);
    if (info.status !== info.expectedStatus)
      await info.attach('what the mock was asked', {
        body: JSON.stringify(await sandbox.journal(), undefined, 2),
        contentType: 'application/json',
      });
    // A key that the test did not use cannot be forgotten; seen, it was used.
    await sandbox.show();
    await sandbox.delete();
  },

  context: async ({ context, mock, mockOrigins, sandbox }, use) => {
    const wayTo = wayToMock(mockOrigins);
    await context.route(
      (url) => wayTo(url.href) !== undefined,
      async (route, request) => {
        const url = mock.url + (wayTo(request.url()) ?? '');
        await answer(route, { url, headers: await headersOf(request, sandbox.key), timeout: 0 });
      },
    );
    await use(context);
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  },
});

/** Playwright's `expect` with the matchers of a sandbox and of a reply. */
export const expect = baseExpect.extend({ ...sandboxMatchers, ...replyMatchers });

function mockAt({ url, controlToken }: RunningMock): PlaywrightMock {
  const base = url.replace(/\/$/, '');
  const control = createControlClient({ baseUrl: `${base}/_mock`, apiKey: controlToken });
  return { url: base, sandbox: (key) => steerSandbox(control, key) };
}

/** A dropped connection is one for the page too. */
async function answer(route: Route, asked: Parameters<Route['fetch']>[0]): Promise<void> {
  let response;
  try {
    response = await route.fetch(asked);
  } catch {
    return route.abort('connectionreset');
  }
  await route.fulfill({ response });
}

async function headersOf(request: Request, key: string): Promise<Record<string, string>> {
  const headers = await request.allHeaders();
  for (const [name, before] of KEY_HEADERS) {
    const own = headers[name];
    if (own?.startsWith(before) === true && !own.includes('mock_')) headers[name] = before + key;
  }
  return headers;
}
