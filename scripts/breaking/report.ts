/** The changes of a contract, in words for the person who made them. */
import type { Json } from '../generate/document.ts';
import type { ContractChange, Spot } from './compare.ts';
import { type OperationsAt, unescaped } from './operations.ts';
import { remedyFor } from './remedies.ts';

/** One of the two contracts that are compared. */
export interface Contract {
  /** What people call its file. */
  readonly label: string;
  readonly operationsAt: OperationsAt;
}

/** What changed of an API: what breaks clients in full, what is new in a line each, the rest as a number. */
export function changesText(
  api: string,
  changes: readonly ContractChange[],
  was: Contract,
  is: Contract,
): string {
  if (changes.length === 0) return `${api}: nothing changed.\n`;
  const breaking = changes.filter(({ impact }) => impact === 'major');
  const added = changes.filter(
    ({ impact, pointer }) => impact === 'minor' && !REMARK.test(pointer),
  );
  return [
    `${api}: ${headline(changes.length, breaking.length)}\n`,
    ...gathered(breaking, was, is).map((entry) => breakingText(entry, was, is)),
    ...gathered(added, was, is).map((entry) => `  + ${placeText(entry)}\n`),
  ].join('');
}

function headline(all: number, breaking: number): string {
  const breaks = breaking === 0 ? 'none breaks' : breaking === 1 ? '1 breaks' : `${breaking} break`;
  return `${all} ${all === 1 ? 'change' : 'changes'}, ${breaks} clients.`;
}

/** What no client is made of: examples, tags, and what only this project reads. */
const REMARK = /^#\/(tags|x-)|\/examples(\/|$)|(?<!\/(headers|properties))\/x-[^/]*$/;

/** A change, or the same change in several operations. */
interface Entry {
  readonly change: ContractChange;
  /** Where in the operation, or in the contract. */
  readonly place: string;
  /** None: all of them. */
  readonly operations: readonly string[];
}

function gathered(changes: readonly ContractChange[], was: Contract, is: Contract): Entry[] {
  const entries = changes.map((change) => entryOf(change, was, is));
  const alike = Object.groupBy(entries, ({ change, place }) =>
    JSON.stringify([change.kind, change.breaks, place, change.was?.value, change.is?.value]),
  );
  return Object.values(alike).flatMap((group = []) => {
    const [first] = group;
    if (first === undefined) return [];
    const operations = [...new Set(group.flatMap((entry) => entry.operations))];
    return [{ ...first, operations }];
  });
}

function entryOf(change: ContractChange, was: Contract, is: Contract): Entry {
  const removed = change.kind === 'removed';
  const spot = removed ? change.was : change.is;
  const { operationsAt } = removed ? was : is;
  const operations = spot === undefined ? [] : operationsAt(spot.pointer);
  const segments = change.pointer.split('/').filter((segment) => segment !== '$ref');
  // What the operation says already: `#/paths/<path>/<method>`.
  const known = segments[1] === 'paths' && operations.length > 0 ? 4 : 1;
  return { change, operations, place: segments.slice(known).map(unescaped).join('/') };
}

function breakingText({ change, ...entry }: Entry, was: Contract, is: Contract): string {
  const { breaks, kind } = change;
  const spots = [spotText(change.was, was), spotText(change.is, is)];
  const values = [change.was?.value, change.is?.value];
  return [
    ...breaks.map(({ message, rule }) => `  ✗ ${message} (${rule})`),
    placeText({ change, ...entry }),
    ...(kind === 'modified' ? [values.map(valueText).join(' → ')] : []),
    ...new Set(breaks.map(({ rule }) => remedyFor(rule))),
    spots.filter((spot) => spot !== undefined).join(' → '),
  ]
    .filter((line) => line !== '')
    .map((line, at) => (at < breaks.length ? `${line}\n` : `    ${line}\n`))
    .join('');
}

/** Operations that are named where more share a component. */
const NAMED = 3;

/** `createVideoGeneration, getTask and 4 more: responses/429/headers/Retry-After/required` */
function placeText({ operations, place }: Entry): string {
  if (operations.length > 0 && place === '') return operations.join(', ');
  const more = operations.length - NAMED;
  const named = operations.slice(0, more > 1 ? NAMED : undefined).join(', ');
  const who = operations.length === 0 ? 'the API' : more > 1 ? `${named} and ${more} more` : named;
  return `${who}: ${place === '' ? 'all of it' : place}`;
}

/** The longest value that is shown whole. */
const LENGTH = 80;

function valueText(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const whole = JSON.stringify(value);
  return whole.length <= LENGTH ? whole : `${whole.slice(0, LENGTH)}…`;
}

function spotText(spot: Spot | undefined, { label }: Contract): string | undefined {
  return spot === undefined ? undefined : `${label}:${spot.line}`;
}
