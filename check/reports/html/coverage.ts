import type { Contract } from '../../contract/contract.ts';
import { type Outcome, outcomeOf } from '../../outcome.ts';
import type { CaseResult } from '../../report.ts';
import type { Story } from '../../stories/story.ts';
import {
  codeSide,
  type Covered,
  modelSide,
  NO_SCENE,
  type Place,
  type Side,
  statusSide,
  stateSide,
} from './places.ts';

/** What is known of something in the contract; `no case`: nothing in the run looks at it. */
export type SpotState = Outcome | 'no case';

/** Something of the contract and the cases that look at it. */
export interface Spot extends Place {
  readonly state: SpotState;
  readonly cases: readonly CaseResult[];
  /** Whether the contract has it; only a case does otherwise. */
  readonly documented: boolean;
  /** Why no request brings it about, in the contract's words. */
  readonly unprovoked?: string;
}

export interface Row {
  readonly name: string;
  /** One for each column; undefined where there is nothing to look at. */
  readonly spots: readonly (Spot | undefined)[];
}

export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** How much of one dimension of the contract was judged: passed or found wrong. */
export interface Share {
  readonly dimension: string;
  readonly judged: number;
  /** Those that no request brings about, by the contract's own word. */
  readonly unprovoked: number;
  readonly all: number;
}

export interface Coverage {
  readonly statuses: Grid;
  readonly codes: Grid;
  readonly models: Grid;
  readonly states: Grid;
  readonly shares: readonly Share[];
}

/** Of several outcomes the one that a spot shows: what was found wrong before what was right, that before what is open. */
const TELLING: readonly Outcome[] = [
  'drift',
  'assumption refuted',
  'known',
  'pass',
  'inconclusive',
  'not exercised',
];

/** What of a contract the cases of a run look at, and what none of them does. */
export function coverageOf(
  cases: readonly CaseResult[],
  contract: Contract,
  story: Story,
): Coverage {
  const statuses = gridOf(statusSide(contract), cases, (a, b) => Number(a) - Number(b));
  const codes = byStatus(gridOf(codeSide(contract), cases));
  const models = gridOf(modelSide(contract), cases);
  const states = gridOf(stateSide(story), cases);
  const operations = statuses.rows.filter(({ name }) => contract.operations.has(name));
  return {
    statuses,
    codes,
    models,
    states,
    shares: [
      shareOf('operations', operations.map(spotsOf)),
      shareOf('statuses', eachOf(statuses)),
      shareOf('error codes', eachOf(codes)),
      shareOf('models', models.rows.map(spotsOf)),
      shareOf(
        'scenes',
        eachOf(models).filter(([spot]) => spot?.column !== NO_SCENE),
      ),
      shareOf('task states', eachOf(states)),
    ].filter(({ all }) => all > 0),
  };
}

function gridOf(
  { places, placesOf }: Side,
  cases: readonly CaseResult[],
  order?: (a: string, b: string) => number,
): Grid {
  const found = new Map<string, CaseResult[]>();
  const all = new Map<string, Place>(places.map((place) => [keyOf(place), place]));
  const documented = new Map(places.map((place) => [keyOf(place), place]));
  for (const one of cases)
    for (const place of placesOf(one.covers)) {
      const key = keyOf(place);
      const others = found.get(key);
      if (others === undefined) found.set(key, [one]);
      else others.push(one);
      if (!all.has(key)) all.set(key, place);
    }
  const columns = [...new Set([...all.values()].map(({ column }) => column))];
  if (order !== undefined) columns.sort(order);
  const rows = [...new Set([...all.values()].map(({ row }) => row))];
  return {
    columns,
    rows: rows.map((row) => ({
      name: row,
      spots: columns.map((column): Spot | undefined => {
        const key = keyOf({ row, column });
        const place = all.get(key);
        return place && spotOf(place, documented.get(key), found.get(key) ?? []);
      }),
    })),
  };
}

function spotOf(
  { row, column }: Place,
  known: Covered | undefined,
  cases: readonly CaseResult[],
): Spot {
  return {
    row,
    column,
    documented: known !== undefined,
    ...(known?.unprovoked !== undefined && { unprovoked: known.unprovoked }),
    state: stateOf(cases),
    cases,
  };
}

function byStatus({ columns, rows }: Grid): Grid {
  return {
    columns,
    rows: rows.toSorted((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10)),
  };
}

function keyOf({ row, column }: Place): string {
  return JSON.stringify([row, column]);
}

function stateOf(cases: readonly CaseResult[]): SpotState {
  const seen = new Set(cases.map(outcomeOf));
  return TELLING.find((outcome) => seen.has(outcome)) ?? 'no case';
}

function spotsOf({ spots }: Row): readonly Spot[] {
  return spots.filter((spot) => spot !== undefined).filter(({ documented }) => documented);
}

function eachOf({ rows }: Grid): (readonly Spot[])[] {
  return rows.flatMap(spotsOf).map((spot) => [spot]);
}

/** @param groups each of which counts once, and is judged if a spot of it is */
function shareOf(dimension: string, groups: readonly (readonly Spot[])[]): Share {
  const known = groups.filter((spots) => spots.length > 0);
  return {
    dimension,
    judged: known.filter((spots) => spots.some(wasJudged)).length,
    unprovoked: known.filter((spots) => spots.every(isUnprovoked)).length,
    all: known.length,
  };
}

function wasJudged({ state }: Spot): boolean {
  return state !== 'no case' && state !== 'inconclusive' && state !== 'not exercised';
}

function isUnprovoked({ state, unprovoked }: Spot): boolean {
  return state === 'no case' && unprovoked !== undefined;
}
