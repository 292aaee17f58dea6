import { isObject, type JsonObject } from '../../scripts/generate/document.ts';
import { isFinal, type TaskState } from '../cases/case.ts';
import { type Contract, operationOf } from '../contract/contract.ts';
import { lifecycleProblems, type Output } from '../oracle/lifecycle.ts';
import { moneyProblems } from '../oracle/money.ts';
import { readBalance, readCharges } from './account.ts';
import { judgeOutputs } from './outputs.ts';
import { settle } from './settle.ts';
import { numberAt } from '../contract/pointers.ts';
import type { Create, Story } from '../stories/story.ts';
import { keyOf } from '../target/actors.ts';
import type { Target } from '../target/target.ts';
import { ask, createTask, type Followed, read, waitFor } from './tasks.ts';
import { judged, notExercised, type Judgement } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';

/** Who makes a task, and how it ends then. `x-ends: failed` on a request says that it ends so for everybody. */
interface Ending {
  readonly actor: 'good' | 'failing';
  readonly outcome: Extract<TaskState, 'success' | 'failed'>;
}

/** One generation from its quote to its bill: what no single request shows. */
export interface Sequence extends Ending {
  /** `<api>/<operationId>/lifecycle/<example>/<outcome>` */
  readonly id: string;
  readonly create: Create;
  readonly body: JsonObject;
  /** By the contract's example. */
  readonly cost: number;
}

/** Every example of a creation that an ordinary key can ask for, once to its success and once to its failure. */
export function readSequences(contract: Contract, story: Story): Sequence[] {
  return story.creates.flatMap((create) => {
    const { requests, replies } = operationOf(contract, create.operationId);
    const receipts = replies.find(({ status }) => status === 200)?.examples ?? [];
    return requests.flatMap(({ name, value, marks }) => {
      const cost = numberAt(receipts.find((receipt) => receipt.name === name)?.value, create.cost);
      if (cost === undefined || 'x-actor' in marks || !isObject(value)) return [];
      const promised = marks['x-ends'] === 'failed' ? 'failed' : 'success';
      const ends: Ending[] = [
        { actor: 'good', outcome: promised },
        ...(promised === 'success' ? [{ actor: 'failing', outcome: 'failed' } as const] : []),
      ];
      return ends.map(({ actor, outcome }) => ({
        id: `${contract.api}/${create.operationId}/lifecycle/${name}/${outcome}`,
        create,
        body: value,
        cost,
        actor,
        outcome,
      }));
    });
  });
}

/** What keeps a generation from being played on a target. */
export function hindranceOf({ id, actor }: Sequence, { actors }: Target): string | undefined {
  const owner = actors.find(actor, id);
  return 'missing' in owner ? `it needs a failed task, and ${owner.missing}` : undefined;
}

/**
 * Plays a generation and looks at it from all sides, and then at its outputs. The account must not be used by others
 * meanwhile.
 *
 * @param outputs whether these are fetched, which makes a mock draw them
 */
export async function runSequence(
  one: Sequence,
  target: Target,
  { outputs = true } = {},
): Promise<Judgement[]> {
  let made: Followed | undefined;
  const judgement = await settle(one.id, () => play(one, target, (task) => (made = task)));
  if (!outputs || one.outcome !== 'success') return [judgement];
  const id = `${one.id}/outputs`;
  const urls = made === undefined ? [] : lastOutputs(made);
  return [
    judgement,
    urls.length === 0
      ? notExercised(id, judgement.reason ?? 'the task has no outputs')
      : await settle(id, () => judgeOutputs(id, target, urls)),
  ];
}

async function play(
  one: Sequence,
  target: Target,
  onMade: (made: Followed) => void,
): Promise<Judgement> {
  const hindrance = hindranceOf(one, target);
  if (hindrance !== undefined) return notExercised(one.id, hindrance);
  const key = keyOf(target.actors.find(one.actor, one.id)) ?? '';
  await target.steering?.freeze(key);

  const atFirst = await readBalance(target, key);
  const quote = await readQuote(one, target, key);
  const afterQuote = await readBalance(target, key);
  const made = await createTask(target, key, one.create, one.body);
  if (Array.isArray(made)) return judged(one.id, made);
  onMade(made);
  const afterCreate = await readBalance(target, key);
  const end = await follow(target, key, made);
  const afterEnd = await readBalance(target, key);
  await read(target, key, made);
  // A live service may fail for reasons of its own; the bill is then that of a failed task.
  const mayFail = target.steering === undefined;
  const afterAll = await readBalance(target, key);
  const charges = await readCharges(target, key, made.taskId);
  const bill = {
    atFirst,
    quoted: quote.cost,
    afterQuote,
    charged: made.cost,
    remaining: numberAt(made.receipt, one.create.remaining),
    afterCreate,
    outcome: end,
    afterEnd,
    afterAll,
    usage: charges.credits,
  };
  return judged(one.id, [
    ...quote.problems,
    ...made.problems,
    ...lifecycleProblems(made.readings),
    ...charges.problems,
    ...moneyProblems(bill),
    ...(end === one.outcome || (mayFail && isFinal(end)) ? [] : [missed(one, end)]),
  ]);
}

/** A quote of what can be made is answered, and well. */
async function readQuote(
  { create: { quote }, body }: Sequence,
  target: Target,
  key: string,
): Promise<{ readonly cost: number | undefined; readonly problems: readonly Problem[] }> {
  if (quote === undefined) return { cost: undefined, problems: [] };
  const { operationId } = quote;
  const reply = await ask(target, key, operationId, { body: quote.body(body) });
  const problems = target.oracle.judge(operationOf(target.contract, operationId), reply);
  const cost = numberAt(reply.body, quote.cost);
  if (cost !== undefined) return { cost, problems };
  const message = `${operationId} quotes no price: ${reply.status} ${reply.text.slice(0, 200)}`;
  return { cost, problems: [...problems, { rule: 'status', message, provenance: 'documented' }] };
}

/** Shares of a task's time at which it is read. */
const LOOKS = [0, 0.05, 0.3, 0.6, 0.95, 1, 1.5];

/** Reads a task until it is final: on a mock at chosen instants, elsewhere at the documented pace. */
async function follow(target: Target, key: string, made: Followed): Promise<TaskState | undefined> {
  const { steering } = target;
  if (steering !== undefined) {
    const tasks = await steering.tasks(key);
    const start = Math.min(...tasks.map(({ createdAt }) => Date.parse(createdAt)));
    const end = Math.max(...tasks.map(({ endsAt }) => Date.parse(endsAt ?? '')));
    for (const look of LOOKS) {
      await steering.goTo(key, new Date(start + (end - start) * look).toISOString());
      await read(target, key, made);
    }
    return made.readings.at(-1)?.state;
  }
  return waitFor(target, key, made);
}

function missed({ outcome }: Sequence, end: TaskState | undefined): Problem {
  const message = `the task ended as ${end ?? 'nothing that can be read'}, not as ${outcome}`;
  return { rule: 'never-reached', message, provenance: 'decided' };
}

function lastOutputs({ readings }: Followed): readonly Output[] {
  const last = readings.at(-1);
  return [...(last?.outputs ?? []), ...(last?.parts.flatMap(({ outputs }) => outputs) ?? [])];
}
