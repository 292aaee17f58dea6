import { afterAll, describe, expect, test } from 'vitest';
import { mockTargets } from './mock-targets.ts';
import { readSequences, runSequence } from '../../check/play/sequence.ts';
import { describeProblem } from '../../check/oracle/verdict.ts';

const { targets, close } = await mockTargets();

afterAll(close);

describe.each(targets)('$contract.api keeps its promises from the quote to the bill', (target) => {
  const sequences = readSequences(target.contract, target.story);
  // Drawing takes longer than all the rest, and the outputs of a medium come from one place.
  const drawn = new Set(
    target.story.creates.map((create) =>
      sequences.find((one) => one.create === create && one.outcome === 'success'),
    ),
  );

  test.concurrent.for(sequences.map((one) => [one.id, one] as const))('%s', async ([, one]) => {
    for (const { problems, reason } of await runSequence(one, target, {
      outputs: drawn.has(one),
    })) {
      expect(reason).toBeUndefined();
      expect(problems.map(describeProblem)).toEqual([]);
    }
  });
});
