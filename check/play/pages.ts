import { type Contract, operationOf } from '../contract/contract.ts';
import { numberAt, valueAt, valuesAt } from '../contract/pointers.ts';
import { type Page, pageProblems } from '../oracle/pages.ts';
import { judged, type Judgement, notExercised } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';
import type { Create, Story, Usage } from '../stories/story.ts';
import { keyOf } from '../target/actors.ts';
import { Inconclusive } from '../target/setbacks.ts';
import type { Target } from '../target/target.ts';
import { readSequences, type Sequence } from './sequence.ts';
import { settle } from './settle.ts';
import { ask, createTask } from './tasks.ts';

/** A list of what was spent that is shown in pages. */
export interface PagesCase {
  /** `<api>/<operationId>/pages` */
  readonly id: string;
  readonly usage: Usage & { readonly pages: NonNullable<Usage['pages']> };
  /** What fills it on a mock: the cheapest generation. */
  readonly filling: Pick<Sequence, 'create' | 'body'>;
}

export function pagesCases(contract: Contract, story: Story): PagesCase[] {
  const { usage } = story;
  const [filling] = readSequences(contract, story)
    .filter(({ outcome }) => outcome === 'success')
    .toSorted((a, b) => a.cost - b.cost);
  if (usage?.pages === undefined || filling === undefined) return [];
  const id = `${contract.api}/${usage.operationId}/pages`;
  return [{ id, usage: { ...usage, pages: usage.pages }, filling }];
}

/** Entries that a mock is given, and milliseconds from one to the next. */
const FILLING = { entries: 3, apart: 60_000 };

/** Only reads on a live deployment: its account has the entries that it has. */
export function runPages({ id, usage, filling }: PagesCase, target: Target): Promise<Judgement> {
  return settle(id, async () => {
    const key = keyOf(target.actors.find('good', id)) ?? '';
    const made = target.steering === undefined ? [] : await fill(target, key, filling);
    if (made.length > 0) return judged(id, made);
    const problems: Problem[] = [];
    const read = async (page: number, limit: number): Promise<Page> => {
      const reply = await ask(target, key, usage.operationId, { query: { page, limit } });
      problems.push(...target.oracle.judge(operationOf(target.contract, usage.operationId), reply));
      return pageOf(reply.body, usage, page, limit);
    };
    const whole = await read(1, usage.pages.most);
    const { length } = whole.entries;
    if (length < 2 && target.steering === undefined)
      return notExercised(
        id,
        `the account has ${length} of the 2 entries of usage that two pages need`,
      );
    const pages = [await read(1, 1), await read(2, 1), await read(1, 2)];
    const after = await read(1, usage.pages.most);
    if (target.steering === undefined && JSON.stringify(after) !== JSON.stringify(whole))
      throw new Inconclusive('the usage went on while its pages were read');
    return judged(id, [...problems, ...pageProblems(whole, pages)]);
  });
}

/** Tasks one after the other, so that their order is certain. */
async function fill(
  target: Target,
  key: string,
  { create, body }: { readonly create: Create; readonly body: Sequence['body'] },
): Promise<readonly Problem[]> {
  const { steering } = target;
  await steering?.freeze(key);
  for (let nth = 0; nth < FILLING.entries; nth += 1) {
    const made = await createTask(target, key, create, body);
    if (Array.isArray(made)) return made;
    const [first] = (await steering?.tasks(key)) ?? [];
    const begun = Date.parse(first?.createdAt ?? '');
    await steering?.goTo(key, new Date(begun + FILLING.apart * (nth + 1)).toISOString());
  }
  return [];
}

function pageOf(
  body: unknown,
  { items, taskId, credits, at, pages }: PagesCase['usage'],
  page: number,
  limit: number,
): Page {
  return {
    page,
    limit,
    total: numberAt(body, pages.total),
    pages: numberAt(body, pages.pages),
    consumed: numberAt(body, pages.consumed),
    entries: valuesAt(body, items).map((item) => ({
      id: valueAt(item, taskId),
      credits: valueAt(item, credits),
      at: valueAt(item, at),
    })),
  };
}
