import type { Arbitrary } from 'fast-check';
import type { Contract } from '../contract/contract.ts';
import { basesOf, type Base } from './generated.ts';
import type { Edit } from './edits.ts';
import type { Schemas } from '../contract/schemas.ts';

/** Several changes of one request at a time, where there are too many to try them all. */
export interface RandomCase {
  /** `<api>/<operationId>/random/<example>` */
  readonly id: string;
  readonly base: Base;
}

export function randomCases(contract: Contract, schemas: Schemas): RandomCase[] {
  return basesOf(contract, schemas)
    .filter(({ edits }) => edits.length > 1)
    .map((base) => ({ id: base.id.replace('/generated/', '/random/'), base }));
}

/** Up to four changes of a base, some to values that nobody thought of. They shrink to fewer and simpler ones. */
export function samplesOf({ edits }: Base, fc: typeof import('fast-check')): Arbitrary<Edit[]> {
  // A body that is no object at all hides every other change.
  const partial = edits.filter(({ pointer }) => pointer !== '');
  const known = fc.constantFrom(...partial);
  const strange = fc
    .tuple(fc.constantFrom(...partial), fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()))
    .filter(([{ label }]) => label !== 'unknown')
    .map(([{ pointer }, value]): Edit => ({ pointer, label: 'random', value }));
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: strange }), { minLength: 1, maxLength: 4 });
}
