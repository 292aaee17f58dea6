import { expect, test as base } from 'vitest';
import { createMock, type MockOptions } from '../mocks/mock.ts';
import { type ReplyMatchers, replyMatchers } from './match-contract.ts';
import { type SandboxMatchers, sandboxMatchers } from './matchers.ts';

declare module 'vitest' {
  // The parameters are vitest's own; a declaration that is merged has to repeat them.
  // oxlint-disable-next-line no-unused-vars
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends SandboxMatchers, ReplyMatchers {}
}

expect.extend({ ...sandboxMatchers, ...replyMatchers });

/**
 * A `test` whose tests have a `mock`, one for the file, and a `sandbox` of their own in it, whose key no other test
 * has. The clock is manual unless the options say otherwise.
 */
export function testWith(options: MockOptions = {}) {
  return (
    base
      // vitest reads from the pattern which fixtures are needed: none.
      // oxlint-disable-next-line no-empty-pattern
      .extend('mock', { scope: 'file' }, async ({}, { onCleanup }) => {
        const mock = await createMock({ clock: 'manual', ...options });
        onCleanup(() => mock.close());
        return mock;
      })
      .extend('sandbox', async ({ mock, task }, { onCleanup }) => {
        const sandbox = mock.sandbox(`test-${task.id}`);
        onCleanup(async () => {
          // A key that the test did not use cannot be forgotten; seen, it was used.
          await sandbox.show();
          await sandbox.delete();
        });
        return sandbox;
      })
  );
}

export const test = testWith();
