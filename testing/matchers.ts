import type { SteeredSandbox } from '../mocks/steered-sandbox.ts';

/** What a test runner tells a matcher, as `this`. vitest, Jest and Playwright all do. */
interface Expecting {
  /** Whether it stands behind `.not`. */
  readonly isNot: boolean;
}

/** What a matcher tells a test runner. */
interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as a test sees them, for runners whose `expect` is typed by declaration. All are to be awaited. */
export interface SandboxMatchers {
  /** Of a sandbox: so many credits were charged in all, refunded ones included. */
  toHaveCharged: (credits: number) => Promise<void>;
  /** Of a sandbox: the task's credits came back, once and whole. */
  toHaveRefunded: (taskId: string) => Promise<void>;
}

/** For `expect.extend` of any runner. */
export const sandboxMatchers = {
  async toHaveCharged(this: Expecting, sandbox: SteeredSandbox, credits: number) {
    const { charged } = await sandbox.account.read();
    return {
      pass: charged === credits,
      message: () =>
        `expected the sandbox ${this.isNot ? 'not ' : ''}to have charged ${credits} credits, it charged ${charged}`,
    };
  },

  async toHaveRefunded(this: Expecting, sandbox: SteeredSandbox, taskId: string) {
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
} satisfies {
  [Name in keyof SandboxMatchers]: (
    this: Expecting,
    sandbox: SteeredSandbox,
    ...wanted: Parameters<SandboxMatchers[Name]>
  ) => Promise<Verdict>;
};
