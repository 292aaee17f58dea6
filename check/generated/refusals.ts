import type { ErrorObject } from 'ajv/dist/2020.js';
import { isObject, type Json } from '../../scripts/generate/document.ts';
import type { Example, Operation } from '../contract/contract.ts';
import { escape } from '../contract/pointers.ts';
import type { Schemas } from '../contract/schemas.ts';
import { leaves, provenanceOf } from '../oracle/violation.ts';
import type { Provenance } from '../oracle/verdict.ts';

/** How a request may be turned down, by an example of the contract. */
export interface Refusal {
  readonly status: number;
  /** The first word of the example's name: its code. */
  readonly code: string;
  readonly body: Json;
  /** JSON pointer to the example. */
  readonly pointer: string;
  readonly provenance: Provenance;
}

/** Whether it is the body that decides what becomes of the request, and not who sends it or what was before. */
export function isOrdinary(example: Example): boolean {
  return isForEverybody(example) && !isOfATask(example);
}

/** Whether it is not the sender who decides. */
export function isForEverybody({ marks }: Example): boolean {
  return !['x-actor', 'x-directive', 'x-ends', 'x-files'].some((mark) => mark in marks);
}

/** Whether it names a task, which has to be there for the request to succeed. */
export function isOfATask({ marks }: Example): boolean {
  return 'x-needs-task' in marks;
}

/** What is wrong with a request: where, and by which keyword. */
interface Offence {
  readonly at: string;
  readonly keyword: string;
  readonly provenance: Provenance;
}

/**
 * Which refusals a wrong request may get. The contract's own wrong requests say so: the codes of those that break the
 * same rule at the same place, else of those that are wrong at the same place, else around it, else of any.
 */
export class Refusals {
  readonly #schemas: Schemas;
  readonly #operation: Operation;
  readonly #known: readonly { readonly offence: Offence; readonly refusal: Refusal }[];

  readonly #beyond: readonly { readonly places: ReadonlySet<string>; readonly refusal: Refusal }[];

  constructor(schemas: Schemas, operation: Operation) {
    this.#schemas = schemas;
    this.#operation = operation;
    this.#known = Object.entries(operation.errorRequests).flatMap(([name, { body }]) => {
      const refusal = refusalOf(operation, name);
      if (refusal === undefined || body === undefined) return [];
      return this.#offences(body).map((offence) => ({ offence, refusal }));
    });
    const allowed = [
      ...operation.requests.filter(isOrdinary).map(({ name, value }) => ({ name, body: value })),
      ...Object.entries(operation.errorRequests).map(([name, { body }]) => ({ name, body })),
    ];
    this.#beyond = allowed.flatMap(({ name, body }) => {
      const refusal = refusalOf(operation, name);
      return refusal !== undefined && body !== undefined && refusal.status >= 400 && this.#offences(body).length === 0
        ? [{ places: new Set(placesIn(body)), refusal }]
        : [];
    });
  }

  /** Empty where nothing is wrong with the request by its schema. */
  offences(body: Json): readonly Offence[] {
    return this.#offences(body);
  }

  /** What may be the answer to a request with these offences; undefined where the contract shows nothing like it. */
  for(offences: readonly Offence[]): readonly Refusal[] {
    return distinct(
      offences.flatMap((offence) => {
        const nearest = this.#nearest(offence);
        return nearest.length > 0 ? nearest : this.#any();
      }),
    );
  }

  /** What any mistake may be told as. */
  #any(): readonly Refusal[] {
    return this.#known.length > 0
      ? this.#known.map(({ refusal }) => refusal)
      : badRequests(this.#operation);
  }

  /**
   * How a request that its schema allows may be turned down after changes at these places, or whatever is in it: as the
   * contract turns down requests of its own that its schema allows.
   */
  beyondSchema(pointers: readonly string[] | undefined): readonly Refusal[] {
    return distinct(
      this.#beyond.flatMap(({ places, refusal }) =>
        pointers === undefined || pointers.some((pointer) => places.has(withoutIndices(pointer)))
          ? [refusal]
          : [],
      ),
    );
  }

  #nearest({ at, keyword }: Offence): Refusal[] {
    const where = (test: (other: Offence) => boolean) =>
      this.#known.filter(({ offence }) => test(offence)).map(({ refusal }) => refusal);
    const same = where((other) => other.at === at && other.keyword === keyword);
    if (same.length > 0) return same;
    const there = where((other) => other.at === at);
    if (there.length > 0) return there;
    const parent = at.slice(0, at.lastIndexOf('/'));
    return parent === '' ? [] : where((other) => other.at.startsWith(`${parent}/`) || other.at === parent);
  }

  #offences(body: Json): Offence[] {
    const { bodySchema } = this.#operation;
    if (bodySchema === undefined) return [];
    const validate = this.#schemas.body(bodySchema);
    if (validate(body)) return [];
    return leaves(validate.errors ?? []).map((error) => ({
      at: placeOf(error),
      keyword: error.keyword,
      provenance: provenanceOf(error),
    }));
  }
}

function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const at = withoutIndices(instancePath);
  if (keyword === 'required') return `${at}/${String(params['missingProperty'])}`;
  return keyword === 'discriminator' ? `${at}/${String(params['tag'])}` : at;
}

/** Items of a list are one place. */
function withoutIndices(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

/** All places that a body says something at. */
function placesIn(value: Json, at = ''): string[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((item) => placesIn(item, `${at}/*`))];
  if (!isObject(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([name, item]) => placesIn(item, `${at}/${escape(name)}`))];
}

function refusalOf({ replies }: Operation, name: string): Refusal | undefined {
  for (const { status, examples } of replies)
    for (const example of examples)
      if (example.name === name && isObject(example.value))
        return {
          status,
          code: name.split('.')[0] ?? name,
          body: example.value,
          pointer: example.pointer,
          provenance: example.provenance,
        };
  return undefined;
}

/** The codes of the contract's own requests in which this parameter is wrong, else of any. */
export function parameterRefusals(operation: Operation, name: string): readonly Refusal[] {
  const named = Object.entries(operation.errorRequests).flatMap(([example, entry]) => {
    const refusal = refusalOf(operation, example);
    const { query, beyondSchema } = entry;
    return isObject(query) && name in query && beyondSchema === undefined && refusal !== undefined
      ? [refusal]
      : [];
  });
  return distinct(named.length > 0 ? named : badRequests(operation));
}

/** All that is said of requests that nobody can make sense of. */
function badRequests({ replies }: Operation): Refusal[] {
  return replies
    .filter(({ status }) => status === 400 || status === 422)
    .flatMap(({ status, examples }) =>
      examples.map(({ name, value, pointer, provenance }) => ({
        status,
        code: name.split('.')[0] ?? name,
        body: value,
        pointer,
        provenance,
      })),
    );
}

/** One for each status and code. */
function distinct(refusals: readonly Refusal[]): Refusal[] {
  return [...new Map(refusals.map((one) => [`${one.status} ${one.code}`, one])).values()];
}
