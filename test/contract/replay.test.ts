import { afterAll, describe, expect, test } from 'vitest';
import { readCases } from '../../check/cases/cases.ts';
import { describeProblem } from '../../check/oracle/verdict.ts';
import { runCase } from '../../check/play/runner.ts';
import { mockTargets } from './mock-targets.ts';

const { targets, close } = await mockTargets();

afterAll(close);

describe.each(targets)('$contract.api answers as its examples say', (target) => {
  const cases = readCases(target.contract).map((one) => [one.id, one] as const);

  test.concurrent.for(cases)('%s', async ([, one]) => {
    const { problems, reason } = await runCase(one, target);
    // A mock can be every actor and in every state: what it cannot be asked is a hole in the check.
    expect(reason).toBeUndefined();
    expect(problems.map(describeProblem)).toEqual([]);
  });
});
