import { stringify } from 'yaml';
import { isObject, type Json } from '../scripts/generate/document.ts';
import type { Contract } from './contract/contract.ts';
import { namesIn, valueAt } from './contract/pointers.ts';
import { byOutcome } from './outcome.ts';
import type { Problem, Run } from './report.ts';

/** An action of an OpenAPI Overlay (1.0.0, 4.4.3). */
export interface Action {
  readonly target: string;
  readonly description: string;
  readonly update?: Json;
  readonly remove?: true;
}

/**
 * The document, in YAML, that would make the contract say what the deployment does where it only assumed something
 * else: each change once. Undefined where there is nothing to correct.
 */
export function correctingOverlay(run: Run, contract: Contract): string | undefined {
  const actions = new Map<string, Action>();
  for (const { problems } of byOutcome(run.cases)['assumption refuted'])
    for (const problem of problems)
      for (const action of corrections(contract, problem))
        actions.set(JSON.stringify([action.target, action.update]), action);
  if (actions.size === 0) return undefined;
  const overlay = {
    overlay: '1.0.0',
    info: { title: `What ${run.target} showed`, version: '1' },
    actions: [...actions.values()],
  };
  return stringify(overlay, { lineWidth: 0 });
}

/**
 * What has to change in the contract for it to say what the deployment does. Empty where no single place says
 * otherwise.
 */
export function corrections(contract: Contract, problem: Problem): Action[] {
  const { document } = contract;
  const { statement, rule, got, message } = problem;
  if (statement === undefined) return [];
  const at = (pointer: string, update: Json | undefined): Action[] =>
    update === undefined ? [] : [{ target: jsonPath(pointer), description: message, update }];
  const cut = statement.lastIndexOf('/');
  const parent = statement.slice(0, cut);
  const last = statement.slice(cut + 1);
  switch (rule) {
    case 'status':
      return moveStatus(contract, problem);
    case 'header':
      return last === 'required'
        ? at(parent, { required: false })
        : at(statement, { type: 'string' });
    case 'content-type':
      return typeof got === 'string' ? at(statement, { [got]: {} }) : [];
    case 'undocumented-field':
      return isObject(got)
        ? at(parent, {
            properties: Object.fromEntries(
              Object.entries(got).map(([name, value]) => [name, observed(value)]),
            ),
          })
        : [];
    case 'schema':
      // To a list an entry is added.
      return Array.isArray(valueAt(document, statement))
        ? at(statement, last === 'type' ? typeOf(got) : last === 'enum' ? json(got) : undefined)
        : at(parent, widened(valueAt(document, parent), last, got));
    case 'error-code':
    case 'example-value':
      return [{ target: jsonPath(parent), description: message, update: { [last]: json(got) } }];
    default:
      return [];
  }
}

/** The response that was assumed, under the status that was seen as well. */
function moveStatus({ document }: Contract, { statement = '', got, message }: Problem): Action[] {
  if (typeof got !== 'number') return [];
  const response = valueAt(document, statement);
  const known = /\/responses\/\d+$/.test(statement) && isObject(response);
  const target = known ? statement.slice(0, statement.lastIndexOf('/')) : statement;
  return [
    {
      target: jsonPath(target),
      description: message,
      update: { [got]: known ? response : { description: 'Seen in a reply.' } },
    },
  ];
}

/** The schema's keyword, loosened as far as the value needs. */
function widened(schema: unknown, keyword: string, got: unknown): Json | undefined {
  if (!isObject(schema)) return undefined;
  const stated = schema[keyword];
  switch (keyword) {
    case 'const':
      return { const: json(got) };
    case 'type':
      return { type: [stated ?? [], typeOf(got)].flat() };
    case 'minimum':
    case 'maximum':
      return { [keyword]: json(got) };
    case 'minItems':
    case 'maxItems':
      return Array.isArray(got) ? { [keyword]: got.length } : undefined;
    case 'minLength':
    case 'maxLength':
      return typeof got === 'string' ? { [keyword]: got.length } : undefined;
    default:
      return undefined;
  }
}

function observed(value: unknown): Json {
  return { type: typeOf(value), description: 'Seen in a reply.', 'x-provenance': 'observed' };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function json(value: unknown): Json {
  const copy: unknown = JSON.parse(JSON.stringify(value ?? null));
  return isJson(copy) ? copy : null;
}

/** All that `JSON.parse` makes. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

/** `/paths/~1a/get` as `$['paths']['/a']['get']` (RFC 9535). */
function jsonPath(pointer: string): string {
  return `$${namesIn(pointer)
    .map((name) => `['${name.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}']`)
    .join('')}`;
}
