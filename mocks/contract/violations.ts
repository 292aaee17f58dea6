import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Plain, Violation } from '../domain/violations.ts';
import { listed, shown } from '../domain/wording.ts';

/** More than a reader mends in one go; a body of a thousand wrong items is one mistake. */
const MOST = 20;

/** Keywords that only say "something inside failed". */
const WRAPPERS = new Set(['if', 'then', 'else', 'allOf', 'oneOf', 'discriminator']);

/**
 * Ajv's errors (made with `verbose`) as violations, the one to mend first in front: what is missing or of
 * the wrong kind before what depends on it. One violation a place.
 */
export function violationsOf(errors: readonly ErrorObject[], root: string): Violation[] {
  const told = errors.filter(({ keyword }) => !WRAPPERS.has(keyword));
  const kept = withoutBranches(told.length > 0 ? told : errors);
  const byPlace = new Map<string, Violation>();
  for (const error of kept) {
    const violation = violationOf(error, root);
    const known = byPlace.get(violation.path);
    if (known === undefined || narrower(violation, known)) byPlace.set(violation.path, violation);
    if (byPlace.size === MOST) break;
  }
  return [...byPlace.values()].toSorted((a, b) => rank(a) - rank(b));
}

/**
 * A choice (`anyOf`) is one question. Where the request took a branch and went wrong inside it, the answer is
 * what is wrong there; where it took none, the question itself.
 */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  let kept = errors;
  for (const choice of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const branches = Map.groupBy(
      kept.filter(({ schemaPath }) => schemaPath.startsWith(`${choice.schemaPath}/`)),
      ({ schemaPath }) => schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0],
    );
    const taken = [...branches.values()].find((inside) =>
      inside.every(
        ({ keyword, instancePath }) =>
          keyword !== 'required' || instancePath !== choice.instancePath,
      ),
    );
    const dropped = new Set(
      [...branches.values()].flat().filter((error) => taken?.includes(error) !== true),
    );
    if (taken !== undefined) dropped.add(choice);
    kept = kept.filter((error) => !dropped.has(error));
  }
  return kept;
}

function rank({ keyword }: Violation): number {
  if (keyword === 'required') return 0;
  if (keyword === 'type') return 1;
  return keyword === 'anyOf' ? 3 : 2;
}

/** Two rules speak of one place: the one that leaves less to choose from tells the reader more. */
function narrower(a: Violation, b: Violation): boolean {
  return (a.allowed?.length ?? Infinity) < (b.allowed?.length ?? Infinity);
}

/** Where the contract has a sentence of its own for a rule, because the keyword alone would mislead. */
function ownMessage({ parentSchema }: ErrorObject): string | undefined {
  const message: unknown = parentSchema?.['x-message'];
  return typeof message === 'string' ? message : undefined;
}

function violationOf(error: ErrorObject, root: string): Violation {
  const at = dotted(error.instancePath);
  const missing =
    error.keyword === 'required' ? String(error.params['missingProperty']) : undefined;
  const path = missing === undefined ? at : at === '' ? missing : `${at}.${missing}`;
  const allowed = allowedBy(error);
  return {
    path,
    keyword: error.keyword,
    message: ownMessage(error) ?? `${path === '' ? root : path} ${complaint(error, allowed)}`,
    ...(missing === undefined && isPlain(error.data) && { value: error.data }),
    ...(allowed !== undefined && { allowed }),
  };
}

/** `/options/image_input/0` → `options.image_input[0]` */
function dotted(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (path, part) =>
        /^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`,
      '',
    );
}

function allowedBy({ keyword, params, schema }: ErrorObject): readonly Plain[] | undefined {
  const words: readonly unknown[] | undefined =
    keyword === 'const'
      ? [params['allowedValue']]
      : keyword === 'enum' && Array.isArray(schema)
        ? schema
        : undefined;
  // '10' beside 10 is one value in two spellings.
  return words
    ?.filter(isPlain)
    .filter((value) => !(typeof value === 'string' && words.includes(Number(value))));
}

function complaint(error: ErrorObject, allowed: readonly Plain[] | undefined): string {
  const { keyword, params, data, message } = error;
  if (allowed !== undefined) return `must be ${listed(allowed)}, got ${shown(data)}`;
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'type':
      return `must be ${kinds(params['type'])}, got ${shown(data)}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${range(error)}, got ${shown(data)}`;
    case 'minLength':
      return isBlank(data)
        ? 'must not be empty'
        : `${message ?? 'is too short'}, got ${shown(data)}`;
    case 'pattern':
      return isBlank(data) ? 'must not be empty' : `must be ${expected(error)}, got ${shown(data)}`;
    case 'maxLength':
      return `must have at most ${String(params['limit'])} characters, got ${String(data).length}`;
    case 'minItems':
    case 'maxItems':
      return `must contain ${count(error)}, got ${Array.isArray(data) ? data.length : 0}`;
    case 'minProperties':
      return 'must not be empty';
    case 'uniqueItems':
      return 'must not contain the same item twice';
    case 'format':
      return `must be a valid ${String(params['format'])}, got ${shown(data)}`;
    case 'anyOf':
      return alternatives(error);
    case 'false schema':
    case 'not':
      return 'is not allowed here';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownField(error);
    default:
      return message ?? `fails "${keyword}"`;
  }
}

/** More names than a reader looks through for the one that was meant. */
const MOST_NAMES = 20;

function unknownField({ keyword, parentSchema, params }: ErrorObject): string {
  const field = shown(params['additionalProperty'] ?? params['unevaluatedProperty']);
  // What is unevaluated may be known to other parts of the schema: these are not all.
  const properties: unknown =
    keyword === 'additionalProperties' ? parentSchema?.['properties'] : undefined;
  const names = Object.keys(typeof properties === 'object' ? (properties ?? {}) : {});
  const known =
    names.length === 0 || names.length > MOST_NAMES ? '' : `; it can have ${listed(names)}`;
  return `has an unknown field ${field}${known}`;
}

/** What the contract calls a text that a pattern describes: nobody reads a regular expression at a glance. */
function expected({ parentSchema, params }: ErrorObject): string {
  const words: unknown = parentSchema?.['x-expects'];
  return typeof words === 'string' ? words : `of the form ${String(params['pattern'])}`;
}

const COMPARED: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'above',
  '<': 'below',
};

function range({ parentSchema, params }: ErrorObject): string {
  const { minimum, maximum } = parentSchema ?? {};
  if (minimum !== undefined && maximum !== undefined)
    return `between ${String(minimum)} and ${String(maximum)}`;
  const words = COMPARED[String(params['comparison'])] ?? String(params['comparison']);
  return `${words} ${String(params['limit'])}`;
}

function count({ parentSchema, params, keyword }: ErrorObject): string {
  const least: unknown = parentSchema?.['minItems'];
  const most: unknown = parentSchema?.['maxItems'];
  if (most === 0) return 'no items';
  if (typeof least === 'number' && least === most) return `exactly ${least} ${plural(least)}`;
  if (typeof least === 'number' && typeof most === 'number') return `${least} to ${most} items`;
  const limit = Number(params['limit']);
  return `${keyword === 'minItems' ? 'at least' : 'at most'} ${limit} ${plural(limit)}`;
}

function plural(count: number): string {
  return count === 1 ? 'item' : 'items';
}

/** "needs video_input or video_url" where each branch asks for a field of its own. */
function alternatives({ schema }: ErrorObject): string {
  const branches: readonly unknown[] = Array.isArray(schema) ? schema : [];
  const fields = branches.flatMap((branch) => {
    const required = isRecord(branch) ? branch['required'] : undefined;
    return Array.isArray(required) ? [required.join(' and ')] : [];
  });
  return fields.length === branches.length && fields.length > 0
    ? `needs ${fields.join(' or ')}`
    : 'matches none of the allowed forms';
}

function kinds(type: unknown): string {
  const names = Array.isArray(type) ? type.map(String) : [String(type)];
  return names.map((name) => (/^[aio]/.test(name) ? `an ${name}` : `a ${name}`)).join(' or ');
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
