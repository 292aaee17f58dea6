import { isObject, type Json } from '../scripts/generate/document.ts';
import { parse } from 'yaml';
import { UsageError } from './usage-error.ts';
import { wildcard } from './wildcard.ts';
import type { CaseResult } from './report.ts';

/** A drift that is known and accepted until a date. */
export interface Known {
  /** The id of a case; `*` stands for anything. */
  readonly id: string;
  /** Only findings of this rule; all of them unless given. */
  readonly rule?: string;
  /** The last day, such as `2026-12-31`. */
  readonly until: string;
  readonly because: string;
}

/**
 * A list of known drifts, in YAML or JSON.
 *
 * @throws {UsageError} for an entry without an id, a date or a reason
 */
export function readBaseline(text: string, file: string): Known[] {
  const list = listIn(text, file);
  if (!Array.isArray(list))
    throw new UsageError(
      `${file} is no list of known drifts: an entry is "- id: …", with until (a date such as 2026-12-31) and because.`,
    );
  return list.map((entry: unknown, index) => {
    const known = entryOf(entry);
    if (known === undefined)
      throw new UsageError(
        `Entry ${index + 1} of ${file} needs an id, until (a date such as 2026-12-31) and because.`,
      );
    return known;
  });
}

function listIn(text: string, file: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(`${file} is neither YAML nor JSON: ${sentence.replace(/[:.]?$/, '.')}`);
  }
}

function entryOf(entry: unknown): Known | undefined {
  const { id, rule, until, because } = isObject(entry) ? entry : {};
  const day = dayOf(until);
  if (typeof id !== 'string' || day === undefined || typeof because !== 'string') return undefined;
  return { id, until: day, because, ...(typeof rule === 'string' && { rule }) };
}

/** Marks what is known and not yet expired on a day: all findings of a case have to be known. */
export function applyBaseline(
  results: readonly CaseResult[],
  baseline: readonly Known[],
  today: string,
): CaseResult[] {
  return results.map((result) => {
    if (result.verdict !== 'drift' && result.verdict !== 'assumption refuted') return result;
    const entries = result.problems.map(({ rule }) =>
      baseline.find((one) => one.until >= today && matches(one, result.id, rule)),
    );
    const [first] = entries;
    if (first === undefined || entries.includes(undefined)) return result;
    return { ...result, known: { until: first.until, because: first.because } };
  });
}

/** Entries that no finding of a run is of: what they excused is mended, or they have expired. */
export function staleEntries(
  results: readonly CaseResult[],
  baseline: readonly Known[],
  today: string,
): Known[] {
  return baseline.filter(
    (one) =>
      one.until < today ||
      !results.some(({ id, problems }) => problems.some(({ rule }) => matches(one, id, rule))),
  );
}

function matches({ id, rule }: Known, caseId: string, broken: string): boolean {
  return (rule === undefined || rule === broken) && new RegExp(`^${wildcard(id)}$`).test(caseId);
}

function dayOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  // A 31 February is read as a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}
