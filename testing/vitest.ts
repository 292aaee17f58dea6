import { expect, test as base } from 'vitest';
import { createMock, type MockOptions } from '../mocks/mock.ts';
import type { SteeredSandbox } from '../mocks/steered-sandbox.ts';

declare module 'vitest' {
  // The parameters are vitest's own; a declaration that is merged has to repeat them.
  // oxlint-disable-next-line no-unused-vars
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** Of a sandbox: so many credits were charged in all, refunded ones included. To be awaited. */
    toHaveCharged: (credits: number) => Promise<void>;
    /** Of a sandbox: the task's credits came back, once and whole. To be awaited. */
    toHaveRefunded: (taskId: string) => Promise<void>;
  }
}

expect.extend({
  async toHaveCharged(sandbox: SteeredSandbox, credits: number) {
    const { charged } = await sandbox.account.read();
    return {
      pass: charged === credits,
      message: () =>
        `expected the sandbox ${this.isNot ? 'not ' : ''}to have charged ${credits} credits, it charged ${charged}`,
    };
  },

  async toHaveRefunded(sandbox: SteeredSandbox, taskId: string) {
    const { tasks, ledger } = await sandbox.show();
    const task = tasks.find(({ id }) => id === taskId);
    const refunds = ledger.filter((entry) => entry.kind === 'refund' && entry.taskId === taskId);
    const sum = refunds.reduce((total, { credits }) => total + credits, 0);
    const said =
      task === undefined
        ? 'there is no such task'
        : `it cost ${task.cost}, is ${task.status}, and ${sum} came back in ${refunds.length} entries`;
    return {
      pass: task !== undefined && refunds.length === 1 && sum === task.cost,
      message: () =>
        `expected the task ${taskId} ${this.isNot ? 'not ' : ''}to be refunded: ${said}`,
    };
  },
});

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
