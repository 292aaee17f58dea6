import { afterAll, describe, expect, test } from 'vitest';
import { benchFor } from '../../mutate/bench.ts';
import { variations } from '../../mutate/benign.ts';
import { diceOf } from '../../mutate/dice.ts';
import { classes, type Mutant } from '../../mutate/mutant.ts';
import { mutantsOf } from '../../mutate/mutants.ts';
import { reasons } from '../../mutate/survivors.ts';
import { checkDeployment, isFinding, tryMutant } from '../../mutate/trial.ts';

const SEED = 'understudy';
const bench = await benchFor('nanophoto', SEED);
const other = await benchFor('omnivideo', SEED);

afterAll(() => Promise.all([bench.close(), other.close()]));

const benches = { nanophoto: bench, omnivideo: other } as const;

/** A few mutants of every class; `understudy mutate` tries all. */
const sample = Object.values(benches).flatMap((one) => {
  const all = mutantsOf(one.knowledge, SEED);
  return classes.flatMap((name) =>
    diceOf(SEED)
      .some(
        name,
        all.filter((mutant) => mutant.class === name && !(mutant.id in reasons)),
        3,
      )
      .map((mutant) => ({ id: mutant.id, mutant, on: one })),
  );
});

describe('the check', () => {
  test.for(sample)('sees $id', async ({ mutant, on }) => {
    expect(await tryMutant(mutant, on)).toMatchObject({ fate: 'killed' });
  });

  test('brings tasks to every state on a deployment that gives other ids', async () => {
    const on = await benchFor('cyberbara', SEED);
    try {
      const other = variations.find(({ name }) => name === 'other-ids')?.deploy(on.knowledge, SEED);
      if (other === undefined) throw new Error('there is no such deployment');
      const items = on.items.filter(({ id }) => id.includes('/getTask/200/'));
      const { results } = await checkDeployment(on, other, items, 'states', false);
      expect(results.map(({ verdict }) => verdict)).toEqual(items.map(() => 'pass'));
      expect(items.length).toBeGreaterThan(3);
    } finally {
      await on.close();
    }
  });

  test.for(variations)('has nothing against a deployment that $description', async (variation) => {
    for (const on of Object.values(benches)) {
      const { results } = await checkDeployment(
        on,
        variation.deploy(on.knowledge, SEED),
        on.items.filter(({ kind }) => kind !== 'generated'),
        variation.name,
        false,
      );
      expect(results.filter(isFinding)).toEqual([]);
      expect(results.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(
        results.length * 0.9,
      );
    }
  });
});

describe('a mutant', () => {
  test('that never does anything wrong is not reached, and so not killed', async () => {
    const idle = mutant(() => (call, next) => next(call));
    expect(await tryMutant(idle, bench)).toMatchObject({ fate: 'not reached' });
  });

  test('whose fault is none has survived', async () => {
    const harmless = mutant(() => async (call, next) => {
      const answer = await next(call);
      answer.headers.set('x-harmless', '1');
      return answer;
    });
    expect(await tryMutant(harmless, bench)).toMatchObject({ fate: 'survived' });
  });
});

function mutant(deploy: Mutant['deploy']): Mutant {
  return {
    id: 'nanophoto/body/test',
    api: 'nanophoto',
    class: 'body',
    description: 'is made by a test',
    shows: { operationId: 'checkStatus' },
    deploy,
  };
}
