import { planOf } from '../check/plan/plan.ts';
import { knowledgeOf } from '../check/target/target.ts';
import { createMock } from '../mocks/mock.ts';
import type { Bench } from './trial.ts';

/** Random requests for each property: enough to be there, few enough for hundreds of runs. */
const SAMPLES = 3;

/** A bench with a mock of its own, to be closed in the end. */
export async function benchFor(
  api: string,
  seed: string,
): Promise<Bench & { readonly close: () => Promise<void> }> {
  const knowledge = knowledgeOf(api);
  const items = planOf(knowledge, { seed, samples: SAMPLES });
  const mock = await createMock({ apis: [api], seed });
  return {
    knowledge,
    items,
    seed,
    fetch: (url, init) => mock.fetch(url, init),
    close: () => mock.close(),
  };
}
