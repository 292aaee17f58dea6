// What is wrong in a run, a problem at a time, each with the line of the contract that says otherwise.
import { readFileSync } from 'node:fs';
import { type Contract, contractFile } from '../contract/contract.ts';
import type { CaseResult, Problem, Run } from '../report.ts';
import { shownPath, sourceOf, type ShownPath } from './contract-path.ts';
import { ContractText, type Stretch } from './contract-text.ts';

/**
 * - `error`: a documented promise is broken, or, in a strict run, an assumption
 * - `warning`: only an assumption does not hold
 * - `note`: a baseline accepts it
 */
export type Level = 'error' | 'warning' | 'note';

export interface Place extends ShownPath, Stretch {}

export interface Finding {
  readonly result: CaseResult;
  readonly problem: Problem;
  readonly level: Level;
  /** JSON pointer into the bundle: to the statement, or to the operation where no single statement is broken. */
  readonly statement: string;
  readonly place: Place;
  /** The hand-written file that the statement comes from, where it is at hand. */
  readonly source: ShownPath | undefined;
}

/** Every problem of a run, in the order of its cases. */
export function findingsOf(run: Run, contract: Contract): Finding[] {
  const locate = locatorOf(contract);
  return run.cases.flatMap((result) =>
    result.problems.map((problem) => {
      const statement = statementOf(result, problem, contract);
      const { place, source } = locate(statement);
      return { result, problem, level: levelOf(result, problem, run), statement, place, source };
    }),
  );
}

function levelOf({ known }: CaseResult, { provenance }: Problem, { strict }: Run): Level {
  if (known !== undefined) return 'note';
  return provenance === 'documented' || strict === true ? 'error' : 'warning';
}

function statementOf(
  { covers }: CaseResult,
  { statement }: Problem,
  { operations }: Contract,
): string {
  return statement ?? operations.get(covers.operationId)?.pointer ?? '';
}

type Located = Pick<Finding, 'place' | 'source'>;

/** Reading a contract for its lines takes a while, and several reports of a run want it. */
const locators = new WeakMap<Contract, (statement: string) => Located>();

function locatorOf(contract: Contract): (statement: string) => Located {
  const one = locators.get(contract) ?? locatorIn(contract);
  locators.set(contract, one);
  return one;
}

/** Many findings are about one statement, so it is looked up once. */
function locatorIn({ api }: Contract): (statement: string) => Located {
  const file = contractFile(api);
  const path = shownPath(file);
  let text: ContractText | undefined;
  const located = new Map<string, Located>();
  return (statement) => {
    const before = located.get(statement);
    if (before !== undefined) return before;
    text ??= new ContractText(readFileSync(file, 'utf8'));
    const source = sourceOf(api, statement);
    const one = {
      place: { ...path, ...text.at(statement) },
      source: source === undefined ? undefined : shownPath(source),
    };
    located.set(statement, one);
    return one;
  };
}
