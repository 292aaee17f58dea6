import type { Judgement } from './oracle/verdict.ts';
import { knownBalance } from './play/account.ts';
import type { Item } from './plan/item.ts';
import { operationOf } from './contract/contract.ts';
import { withinBounds } from './bounded.ts';
import type { CaseResult, Exchange, Run, SentRequest } from './report.ts';
import { Silence } from './silence.ts';
import { keyOf } from './target/actors.ts';
import type { Target } from './target/target.ts';

export interface RunOptions {
  readonly seed: string;
  /** How many items that read are under way at once; the others go one by one, because they share an account. */
  readonly concurrency: number;
  /** Whether the first drift ends the run. */
  readonly bail?: boolean;
  /** Whether the exchanges of a pass are kept too. */
  readonly keepAll?: boolean;
  /** Told of every result as it comes, and of how many there will be. */
  readonly progress?: (done: number, all: number, result: CaseResult) => void;
  readonly versions: Run['versions'];
}

/** Tries the items of a plan on a target. It never throws for what the deployment does. */
export async function runPlan(
  items: readonly Item[],
  target: Target,
  options: RunOptions,
): Promise<Run> {
  const { clock, contract, baseUrl, budget } = target;
  const startedAt = clock.now();
  const crew = new Crew(target, items, options);
  const before = await crew.balance();
  await crew.work();
  // What is charged late shows by now.
  target.balances.clear();
  const after = await crew.balance();
  return {
    api: contract.api,
    target: baseUrl,
    seed: options.seed,
    startedAt: new Date(startedAt).toISOString(),
    duration: Math.round(clock.now() - startedAt),
    versions: options.versions,
    cases: crew.results(),
    spend: { allowed: budget.allowed, before, after, spent: budget.spent },
    requests: target.tally.requests,
    ...(crew.stopped !== undefined && { stopped: crew.stopped }),
  };
}

class Crew {
  readonly #target: Target;
  readonly #items: readonly Item[];
  readonly #options: RunOptions;
  readonly #results = new Map<Item, readonly CaseResult[]>();
  readonly #silence = new Silence();
  stopped: string | undefined;

  constructor(target: Target, items: readonly Item[], options: RunOptions) {
    this.#target = target;
    this.#items = items;
    this.#options = options;
  }

  async work(): Promise<void> {
    const { steering } = this.#target;
    // On a mock everything has an account of its own.
    const together = this.#items.filter(
      ({ effect }) => steering !== undefined || effect === 'reads',
    );
    const oneByOne = this.#items.filter((item) => !together.includes(item));
    await this.#workOn(together, this.#options.concurrency);
    await this.#workOn(oneByOne, 1);
    // A passing trouble has passed by now, or it is none.
    const again = this.#items.filter((item) => this.#results.get(item)?.some(isWorthAnotherTry));
    await this.#workOn(again, 1);
  }

  /** In the order of the plan. */
  results(): CaseResult[] {
    return this.#items.flatMap(
      (item) => this.#results.get(item) ?? [untried(item, this.stopped ?? 'the run was stopped')],
    );
  }

  /** Of the key's account; undefined where the API shows none or does not answer. */
  async balance(): Promise<number | undefined> {
    const { actors, steering, manners } = this.#target;
    if (steering !== undefined || manners.signal?.aborted === true) return undefined;
    return knownBalance(this.#target, keyOf(actors.find('good', '')) ?? '').catch(() => undefined);
  }

  async #workOn(items: readonly Item[], concurrency: number): Promise<void> {
    const waiting = items.values();
    const worker = async () => {
      for (const item of waiting) {
        if (this.#isOver()) return;
        await this.#try(item);
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  }

  #isOver(): boolean {
    if (this.#target.manners.signal?.aborted === true) this.stopped ??= 'it was interrupted';
    return this.stopped !== undefined;
  }

  async #try(item: Item): Promise<void> {
    const { clock, manners } = this.#target;
    const exchanges: Exchange[] = [];
    const begun = clock.now();
    const target: Target = {
      ...this.#target,
      record: (exchange) => void exchanges.push(exchange),
    };
    try {
      const judgements = await item.play(target);
      const duration = Math.round(clock.now() - begun);
      const untouched = !exchanges.some(({ request }) => this.#creates(request));
      const results = judgements.map((judgement) => {
        const kept =
          judgement.verdict === 'pass' && this.#options.keepAll !== true ? [] : exchanges;
        return resultOf(item, judgement, kept, { duration, untouched });
      });
      this.#note(item, results);
      if (this.#target.steering === undefined)
        this.stopped ??= this.#silence.note(results, begun, clock.now());
    } catch (error) {
      if (manners.signal?.aborted !== true) throw error;
      this.stopped ??= 'it was interrupted';
      return;
    }
    if (item.effect !== 'reads') await this.#watchTheAccount();
  }

  /** Whether a request was one that could charge. */
  #creates({ method, url }: SentRequest): boolean {
    const { contract, story } = this.#target;
    return story.creates.some(({ operationId }) => {
      const operation = operationOf(contract, operationId);
      return operation.method === method && new URL(url).pathname.endsWith(operation.path);
    });
  }

  #note(item: Item, results: readonly CaseResult[]): void {
    this.#results.set(item, results);
    const { bail = false, progress } = this.#options;
    for (const result of results) {
      progress?.(this.#results.size, this.#items.length, result);
      if (bail && result.verdict === 'drift') this.stopped ??= `${result.id} drifted (--bail)`;
    }
  }

  /** What has gone from the account without a receipt counts too, so the limit holds for what is really charged. */
  async #watchTheAccount(): Promise<void> {
    const { budget } = this.#target;
    await this.balance();
    if (budget.spent > budget.allowed)
      this.stopped ??= `${budget.spent} credits have gone and ${budget.allowed} may be spent`;
  }
}

function resultOf(
  { kind, covers }: Item,
  { id, verdict, problems, reason, worthAnotherTry }: Judgement,
  exchanges: readonly Exchange[],
  { duration, untouched }: { readonly duration: number; readonly untouched: boolean },
): CaseResult {
  return {
    id,
    kind,
    covers,
    verdict,
    problems: problems.map(withinBounds),
    ...(reason !== undefined && { reason }),
    // What has charged once would charge twice.
    ...(worthAnotherTry === true && untouched && { worthAnotherTry }),
    exchanges,
    duration,
  };
}

function isWorthAnotherTry({ worthAnotherTry }: CaseResult): boolean {
  return worthAnotherTry === true;
}

function untried({ id, kind, covers }: Item, reason: string): CaseResult {
  return {
    id,
    kind,
    covers,
    verdict: 'not exercised',
    problems: [],
    reason: `not tried, because ${reason}`,
    exchanges: [],
    duration: 0,
  };
}
