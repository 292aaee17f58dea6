import type { Schemas } from '../generated/control/client.ts';
import type { SteeredSandbox } from '../mocks/steered-sandbox.ts';

/** What a test runner tells a matcher, as `this`. vitest, Jest and Playwright all do. */
export interface Expecting {
  /** Whether it stands behind `.not`. */
  readonly isNot: boolean;
}

/** What a matcher tells a test runner. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as a test sees them, for runners whose `expect` is typed by declaration. All are to be awaited. */
export interface SandboxMatchers {
  /** Of a sandbox: so many credits were charged in all, refunded ones included. */
  toHaveCharged: (credits: number) => Promise<void>;
  /** Of a sandbox: the task's credits came back, once and whole. */
  toHaveRefunded: (taskId: string) => Promise<void>;
  /**
   * Of a sandbox: its requests show no mistake of the client – polling too fast or after the end, no back-off, a paid
   * request repeated blindly, keys and options that the API does not take. Cannot be told, and throws, when there were
   * more requests than the journal holds and those it holds show none.
   */
  toBeAGoodClient: (options?: GoodClientOptions) => Promise<void>;
}

export interface GoodClientOptions {
  /** Rules that this client may break. */
  readonly except?: readonly Schemas['ConductRule'][];
}

/** Every rule, so that a misspelt exception is told of. */
const RULES: Readonly<Record<Schemas['ConductRule'], true>> = {
  'polls-too-fast': true,
  'polls-after-final': true,
  'no-back-off': true,
  'repeats-paid-request': true,
  'provider-key': true,
  'unknown-option': true,
  'deprecated-alias': true,
};

/** For `expect.extend` of any runner. */
export const sandboxMatchers = {
  async toHaveCharged(this: Expecting, sandbox: SteeredSandbox, credits: number) {
    mustBeSandbox(sandbox);
    const { charged } = await sandbox.account.read();
    return {
      pass: charged === credits,
      message: () =>
        `expected the sandbox ${this.isNot ? 'not ' : ''}to have charged ${credits} credits, it charged ${charged}`,
    };
  },

  async toHaveRefunded(this: Expecting, sandbox: SteeredSandbox, taskId: string) {
    mustBeSandbox(sandbox);
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

  async toBeAGoodClient(
    this: Expecting,
    sandbox: SteeredSandbox,
    { except = [] }: GoodClientOptions = {},
  ) {
    mustBeSandbox(sandbox);
    const misspelt = except.find((rule) => !Object.hasOwn(RULES, rule));
    if (misspelt !== undefined)
      throw new RangeError(
        `except: there is no rule "${misspelt}"; there are ${Object.keys(RULES).join(', ')}.`,
      );
    const { findings, seen, forgotten } = await sandbox.conduct();
    const told = findings.filter(({ rule }) => !except.includes(rule));
    const older = forgotten === 0 ? '' : `, and ${forgotten} older ones are not kept any more`;
    if (told.length === 0 && forgotten > 0)
      throw new Error(
        `Whether this is a good client cannot be told: ${requests(seen)} no mistake${older}. Look earlier, or reset the sandbox in between.`,
      );
    return {
      pass: told.length === 0,
      message: () =>
        this.isNot
          ? `expected a client that makes mistakes, ${requests(seen)} none`
          : [
              `expected a good client, ${requests(seen)} ${told.length === 1 ? 'a mistake' : `${told.length} mistakes`}${older}:`,
              ...told.map(({ rule, provenance, message }) => `${rule} (${provenance}): ${message}`),
            ].join('\n  '),
    };
  },
} satisfies {
  [Name in keyof SandboxMatchers]: (
    this: Expecting,
    sandbox: SteeredSandbox,
    ...wanted: Parameters<SandboxMatchers[Name]>
  ) => Promise<Verdict>;
};

/** Types hold nobody back who writes JavaScript, or whose runner knows no types of matchers. */
function mustBeSandbox(received: unknown): void {
  if (typeof received !== 'object' || received === null || !('conduct' in received))
    throw new TypeError(
      "expect() was not given a sandbox: it takes the fixture `sandbox`, or `mock.sandbox('key')`.",
    );
}

/** What is left of a sandbox's requests, as the subject of a sentence. */
function requests(seen: number): string {
  return seen === 1 ? 'its only request shows' : `its ${seen} requests show`;
}
