import type * as FastCheck from 'fast-check';
import type { Contract } from '../contract/contract.ts';
import type { Schemas } from '../contract/schemas.ts';
import type { Edit } from './edits.ts';
import { type Base, basesOf, type Judge } from './generated.ts';

/** Several changes of one request at a time, where there are too many to try them all. */
export interface RandomCase {
  /** `<api>/<operationId>/random/<example>` */
  readonly id: string;
  readonly base: Base;
}

export function randomCases(contract: Contract, schemas: Schemas): RandomCase[] {
  return basesOf(contract, schemas)
    .filter(({ ofATask }) => !ofATask)
    .filter(({ edits }) => edits.length > 1)
    .map((base) => ({ id: base.id.replace('/generated/', '/random/'), base }));
}

/** Changes at a time. */
const MOST = 4;

/**
 * Up to four changes of a base: half of the time of those that are allowed one by one, so that what options do to each
 * other is seen; else of all, some to values that nobody thought of. They shrink to fewer and simpler ones.
 */
export function samplesOf(
  { body, edits }: Base,
  judge: Judge,
  fc: typeof FastCheck,
): FastCheck.Arbitrary<Edit[]> {
  // A body that is no object at all hides every other change.
  const partial = edits.filter(({ pointer }) => pointer !== '');
  const allowed = partial.filter((edit) => judge.expect(body, [edit]).acceptable);
  const strange = fc
    .tuple(
      fc.constantFrom(...partial.filter(({ label }) => label !== 'unknown')),
      fc.oneof(
        fc.string(),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
      ),
    )
    .map(([{ pointer }, value]): Edit => ({ pointer, label: 'random', value }));
  const any = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...partial) },
    { weight: 1, arbitrary: strange },
  );
  const some = (change: FastCheck.Arbitrary<Edit>) => fc.array(change, { minLength: 1, maxLength: MOST });
  return allowed.length === 0
    ? some(any)
    : fc.oneof(some(fc.constantFrom(...allowed)), some(any));
}
