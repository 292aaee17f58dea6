import type { ErrorObject } from 'ajv/dist/2020.js';
import { isObject } from '../../scripts/generate/document.ts';
import { escape, valueAt } from '../contract/pointers.ts';
import type { Problem } from '../report.ts';
import { shown } from './example-values.ts';
import { type Provenance, weaker } from './verdict.ts';

/** Without the errors that only say that others were found. */
export function leaves(errors: readonly ErrorObject[]): ErrorObject[] {
  const told = errors.filter(
    ({ keyword }) => keyword !== 'if' && keyword !== 'oneOf' && keyword !== 'anyOf',
  );
  return told.length > 0 ? told : [...errors];
}

export function violation(error: ErrorObject, body: unknown, schema: string | undefined): Problem {
  const { keyword, instancePath: pointer, params } = error;
  const place = schema === undefined ? {} : { statement: `${schema}/${keyword}` };
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const field = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    // That replies are closed is decided for every API: no reference says it.
    return {
      rule: 'undocumented-field',
      message: `"${field}" is not in the contract`,
      pointer,
      got: { [field]: valueAt(body, `${pointer}/${escape(field)}`) },
      provenance: 'decided',
      ...place,
    };
  }
  const got = valueAt(body, pointer);
  return {
    rule: 'schema',
    message: `${messageOf(error)}, got ${shown(got)}`,
    pointer,
    expected: allowedBy(error) ?? { [keyword]: error.schema },
    got,
    provenance: provenanceOf(error),
    ...place,
  };
}

/** Where the broken rule comes from: the mark of the schema that holds it; of a missing field, its own mark too. */
export function provenanceOf({ keyword, params, parentSchema }: ErrorObject): Provenance {
  const own = markOf(parentSchema);
  if (keyword !== 'required') return own;
  const properties: unknown = parentSchema?.['properties'];
  return isObject(properties)
    ? weaker(own, markOf(properties[String(params['missingProperty'])]))
    : own;
}

function markOf(schema: unknown): Provenance {
  const mark = isObject(schema) ? schema['x-provenance'] : undefined;
  return mark === 'observed' || mark === 'decided' ? mark : 'documented';
}

export function messageOf(error: ErrorObject | undefined): string {
  const allowed = error === undefined ? undefined : allowedBy(error);
  return `${error?.message ?? 'is wrong'}${allowed === undefined ? '' : ` (${shown(allowed)})`}`;
}

function allowedBy({ params }: ErrorObject): unknown {
  return params['allowedValues'] ?? params['allowedValue'];
}
