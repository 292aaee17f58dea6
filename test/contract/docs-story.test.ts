import { afterAll, describe, expect, test } from 'vitest';
import { isObject, objectAt } from '../../scripts/generate/document.ts';
import type { Case } from '../../check/cases/case.ts';
import { readCases } from '../../check/cases/cases.ts';
import { mockTargets } from './mock-targets.ts';
import { valueAt } from '../../check/contract/pointers.ts';
import { differingValues } from '../../check/oracle/example-values.ts';
import { readBalance } from '../../check/play/account.ts';
import { literalAt, type Prepared, withTask } from '../../check/play/prepare.ts';
import { substitute, textsOf } from '../../check/target/request.ts';
import type { Told } from '../../check/stories/story.ts';
import type { Target } from '../../check/target/target.ts';
import { ask } from '../../check/play/tasks.ts';
import { describeProblem } from '../../check/oracle/verdict.ts';

const { targets, close } = await mockTargets();

afterAll(close);

describe.each(targets)('the documented account of $contract.api', (target) => {
  test('gives every documented reply at its instant, value for value', async () => {
    const teller = new Storyteller(target, 'whole');
    const { credits } = objectAt(target.contract.document, 'x-docs-story');
    expect(await teller.balance()).toBe(credits);
    const findings: string[] = [];
    for (const told of target.story.docs) findings.push(...(await teller.play(told)));
    expect(findings).toEqual([]);
  });
});

test('the documented account of cyberbara goes from 44 to 36 and, with 20 back for the failed task, to 16', async () => {
  const target = targets.find(({ contract }) => contract.api === 'cyberbara');
  if (target === undefined) throw new Error('The mock does not play cyberbara.');
  const teller = new Storyteller(target, 'balance');
  const balances = [await teller.balance()];
  for (const told of target.story.docs) {
    await teller.play(told);
    const now = await teller.balance();
    if (now !== balances.at(-1)) balances.push(now);
  }
  expect(balances).toEqual([44, 36, 16, 36, 16]);
});

/** Plays the documents' account, a documented request at a time. */
class Storyteller {
  readonly #target: Target;
  readonly #key: string;
  /** The id of the last task that an operation can read. */
  readonly #tasks = new Map<string, string>();

  constructor(target: Target, part: string) {
    this.#target = target;
    this.#key = `${target.story.keyPrefix}mock_docs_${target.contract.api}_${part}`;
  }

  async balance(): Promise<number | undefined> {
    // An account belongs to the API that sees its key first.
    const [create] = this.#target.story.creates;
    if (create !== undefined)
      await ask(this.#target, this.#key, create.poll.operationId, create.poll.ask({}));
    return readBalance(this.#target, this.#key);
  }

  /** Sends a documented request at its instant and says how the reply is another than the documented one. */
  async play({ at, operationId, example, body, unseen }: Told): Promise<string[]> {
    const { contract, story, steering } = this.#target;
    const id = `${contract.api}/${operationId}/200/${example}`;
    const one = readCases(contract).find((candidate) => candidate.id === id);
    if (one === undefined) throw new Error(`The story names ${id}, which is no case.`);
    await steering?.goTo(this.#key, at);
    const { request, replaced } = this.#named(one);
    const said = isObject(request.body)
      ? { ...request, body: { ...request.body, ...body } }
      : request;
    const reply = await ask(this.#target, this.#key, operationId, said);
    const create = story.creates.find((candidate) => candidate.operationId === operationId);
    if (create !== undefined)
      this.#tasks.set(create.poll.operationId, String(valueAt(reply.body, create.taskId)));
    if (unseen === true) return [];
    const problems = differingValues(
      {
        body: substitute(one.expected.body, replaced),
        pointer: one.expected.pointer,
        provenance: one.expected.provenance,
        wording: one.expected.wording,
        free: story.free,
        sameAccount: true,
        sent: textsOf(said),
        exact: true,
      },
      reply.body,
    );
    return problems.map((problem) => `${at} ${id} ${describeProblem(problem)}`);
  }

  /** Where the documents leave an id to an ellipsis, the id of the task that was made. */
  #named({ operation, request, needsTask }: Case): Pick<Prepared, 'request' | 'replaced'> {
    const task = this.#tasks.get(operation.id);
    return needsTask !== undefined &&
      task !== undefined &&
      literalAt(request, needsTask).endsWith('...')
      ? withTask(request, needsTask, task)
      : { request, replaced: new Map() };
  }
}
