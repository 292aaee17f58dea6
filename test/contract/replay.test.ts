import { afterAll, describe, expect, test } from 'vitest';
import { readCases } from './cases.ts';
import { chosenTargets } from './chosen-targets.ts';
import { runCase } from './runner.ts';
import { describeProblem } from './verdict.ts';

const { targets, isMock, close } = await chosenTargets(process.env);

afterAll(close);

// Elsewhere all cases share one account, and tasks take as long as they take.
const options = isMock ? { concurrent: true } : { timeout: 1_800_000 };

describe.each(targets)('$contract.api answers as its examples say', (target) => {
  const cases = readCases(target.contract).map((one) => [one.id, one] as const);

  test.for(cases)('%s', options, async ([, one], context) => {
    const { outcome, problems, reason } = await runCase(one, target);
    // A mock can be every actor and in every state: what it cannot be asked is a hole in the check.
    if (outcome === 'not-exercised' && !isMock) context.skip(reason);
    expect(reason).toBeUndefined();
    expect(problems.map(describeProblem)).toEqual([]);
  });
});
