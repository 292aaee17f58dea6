import { describeProblem } from './oracle/verdict.ts';
import type { CaseResult, Exchange, Run } from './report.ts';
import { parseJson } from './parse-json.ts';

/** A case that two deployments answer differently. */
export interface Disagreement {
  readonly id: string;
  /** What differs, a line each: what the first does, what the second does. */
  readonly differences: readonly string[];
}

/**
 * Where two deployments disagree: in verdict, status, media type or the form of the body. Values are an account's own
 * and are left out; so is what either could not be asked.
 */
export function disagreements(one: Run, other: Run): Disagreement[] {
  const others = new Map(other.cases.map((result) => [result.id, result]));
  return one.cases.flatMap((result) => {
    const counterpart = others.get(result.id);
    if (counterpart === undefined || !isConclusive(result) || !isConclusive(counterpart)) return [];
    const differences = [
      ...differing('verdict', said(result), said(counterpart)),
      ...replies(result.exchanges.at(-1), counterpart.exchanges.at(-1)),
    ];
    return differences.length > 0 ? [{ id: result.id, differences }] : [];
  });
}

/** For the person who compares. */
export function comparisonText(one: Run, other: Run, found: readonly Disagreement[]): string {
  const compared = one.cases.filter(
    (result, index) =>
      isConclusive(result) && other.cases[index] !== undefined && isConclusive(other.cases[index]),
  ).length;
  return `${[
    ...found.flatMap(({ id, differences }) => [id, ...differences.map((line) => `  ${line}`)]),
    `${one.api}: ${compared} cases compared, ${found.length} differ`,
    `  first:  ${one.target}`,
    `  second: ${other.target}`,
  ].join('\n')}\n`;
}

function isConclusive({ verdict }: CaseResult): boolean {
  return verdict !== 'inconclusive' && verdict !== 'not exercised';
}

function said({ verdict, problems }: CaseResult): string {
  const [first] = problems;
  return first === undefined ? verdict : `${verdict}, ${describeProblem(first)}`;
}

function replies(one: Exchange | undefined, other: Exchange | undefined): string[] {
  if (one?.reply === undefined || other?.reply === undefined) return [];
  const [a, b] = [one.reply, other.reply];
  if (a.status !== b.status) return differing('status', String(a.status), String(b.status));
  const [forms, otherForms] = [formsIn(a.body), formsIn(b.body)];
  const places = new Set([...forms.keys(), ...otherForms.keys()]);
  return [
    ...differing('content-type', typeOf(a.headers), typeOf(b.headers)),
    ...[...places].flatMap((place) =>
      differing(place, forms.get(place) ?? 'nothing', otherForms.get(place) ?? 'nothing'),
    ),
  ];
}

function differing(what: string, one: string, other: string): string[] {
  return one === other ? [] : [`${what}: ${one} | ${other}`];
}

function typeOf(headers: Readonly<Record<string, string>>): string {
  return (headers['content-type'] ?? 'none').split(';')[0]?.trim().toLowerCase() ?? 'none';
}

/** The types at each place of a JSON body; the items of a list are one place. What is null may be anything. */
function formsIn(text: string): Map<string, string> {
  const forms = new Map<string, string>();
  const walk = (value: unknown, at: string) => {
    if (value === null) return;
    if (Array.isArray(value)) for (const item of value) walk(item, `${at}/*`);
    else if (typeof value === 'object')
      for (const [name, item] of Object.entries(value)) walk(item, `${at}/${name}`);
    forms.set(at === '' ? '/' : at, Array.isArray(value) ? 'array' : typeof value);
  };
  const body = parseJson(text);
  if (body === undefined) forms.set('/', 'no JSON');
  else walk(body, '');
  return forms;
}
