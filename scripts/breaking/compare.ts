/** What changed from one state of a contract to another, and what of it breaks the clients of the first. */
import { join } from 'node:path';
import {
  objectAt,
  objectsAt,
  parseDocument,
  type Json,
  type JsonObject,
} from '../generate/document.ts';
import { runTool } from '../tool.ts';

/** A change of a contract. */
export interface ContractChange {
  /** A JSON pointer, through the operations and references: `#/paths/~1models/get/responses/200/$ref/…`. */
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'modified';
  /** major: it breaks clients; minor: it does not; patch: it only tells people something else. */
  readonly impact: 'major' | 'minor' | 'patch';
  /** Why it breaks clients; of what does not, nothing. */
  readonly breaks: readonly Break[];
  /** What it was, and what it is; undefined: not there. */
  readonly was: Spot | undefined;
  readonly is: Spot | undefined;
}

export interface Break {
  /** Of Redocly, or of `plugin.ts`, then with `understudy/` before it. */
  readonly rule: string;
  readonly message: string;
}

/** A value and where in its file it stands. */
export interface Spot {
  readonly pointer: string;
  readonly line: number;
  /** Of what is modified; undefined: nothing was, or is, there. */
  readonly value: Json | undefined;
}

const CONFIG = join(import.meta.dirname, 'redocly.yaml');

/**
 * The changes from one file to another, by `redocly diff` with the rules of `plugin.ts`.
 *
 * @throws {Error} when one of them is no contract
 */
export async function compareContracts(base: string, revision: string): Promise<ContractChange[]> {
  const { succeeded, stdout, stderr } = await runTool('@redocly/cli/bin/cli.js', [
    'diff',
    base,
    revision,
    `--config=${CONFIG}`,
    '--format=json',
    '--fail-on=none',
  ]);
  if (!succeeded) throw new Error(`${base} and ${revision} cannot be compared:\n${stderr}`);
  return objectsAt(parseDocument(stdout, 'the report of redocly diff'), 'changes').map(changeOf);
}

function changeOf(change: JsonObject): ContractChange {
  const { path, kind, impact, property } = change;
  if (impact !== 'major' && impact !== 'minor' && impact !== 'patch')
    throw new Error(`redocly diff rates a change as ${JSON.stringify(impact)}.`);
  if (kind !== 'added' && kind !== 'removed' && kind !== 'modified')
    throw new Error(`redocly diff has a change of the kind ${JSON.stringify(kind)}.`);
  // What is called otherwise has no property, but stands somewhere else.
  const within = typeof property === 'string' && property !== 'key' ? `/${property}` : '';
  return {
    pointer: `${text(path)}${within}`,
    kind,
    impact,
    breaks: breaksOf(change),
    was: spotOf(objectAt(change, 'base'), kind),
    is: spotOf(objectAt(change, 'revision'), kind),
  };
}

/** Where Redocly has a word for it, ours would say it twice. */
function breaksOf(change: JsonObject): Break[] {
  const all = objectsAt(change, 'verdicts').map(({ ruleId, message }) => ({
    rule: text(ruleId),
    message: text(message),
  }));
  const own = all.filter(({ rule }) => !rule.startsWith('understudy/'));
  return own.length > 0 ? own : all;
}

function spotOf(side: JsonObject, kind: ContractChange['kind']): Spot | undefined {
  const { pointer, line, value } = side;
  if (typeof pointer !== 'string' || typeof line !== 'number') return undefined;
  return { pointer, line, value: kind === 'modified' ? value : undefined };
}

function text(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error('redocly diff has a change without a text.');
  return value;
}
