import { isObject, type Json, type JsonObject, objectAt } from '../../scripts/generate/document.ts';
import type { CaseRequest } from '../cases/case.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import type { Schemas } from '../contract/schemas.ts';
import { type Provenance, surest } from '../oracle/verdict.ts';
import { allEdited, type Edit, edited, editsOf } from './edits.ts';
import { type Field, fieldsOf } from './fields.ts';
import { parameterCases } from './parameters.ts';
import { isForEverybody, isOfATask, type Refusal, Refusals } from './refusals.ts';

/** What the contract says of a generated request. */
export interface Expectation {
  /** Whether it may be accepted. */
  readonly acceptable: boolean;
  /** How it may be turned down. A request that is acceptable may break a rule that no schema can say. */
  readonly refusals: readonly Refusal[];
  /** Of the rule that it breaks or keeps. */
  readonly provenance: Provenance;
}

/** A request made from an example by a change that a constraint of the schema turns on. */
export interface GeneratedCase extends Expectation {
  /** `<api>/<operationId>/generated/<example>/<field>.<change>` */
  readonly id: string;
  readonly operation: Operation;
  readonly request: Partial<CaseRequest>;
}

/** An accepted request and all that can be changed about it. */
export interface Base {
  /** `<api>/<operationId>/generated/<example>` */
  readonly id: string;
  readonly operation: Operation;
  readonly body: JsonObject;
  readonly edits: readonly Edit[];
  /** It names a task that is not there: what is wrong with it is refused, and nothing else can be said of it. */
  readonly ofATask: boolean;
}

/** The requests to start from: of each model and scene the first example that everybody may send. */
export function basesOf(contract: Contract, schemas: Schemas): Base[] {
  return [...contract.operations.values()].flatMap((operation) => {
    const { bodySchema, bodyType } = operation;
    if (bodySchema === undefined || bodyType !== 'application/json') return [];
    const seen = new Set<string>();
    return operation.requests.filter(isForEverybody).flatMap((example) => {
      const { name, value } = example;
      if (!isObject(value) || !schemas.body(bodySchema)(value)) return [];
      const fields = fieldsOf(contract.document, schemas, bodySchema, value);
      const kind = kindOf(fields, value);
      if (seen.has(kind) || !isAccepted(operation, name)) return [];
      seen.add(kind);
      return [
        {
          id: `${contract.api}/${operation.id}/generated/${name}`,
          operation,
          body: value,
          edits: fields.flatMap((field) => editsOf(field, fields)),
          ofATask: isOfATask(example),
        },
      ];
    });
  });
}

/** Every generated case of a contract. Requests that come out the same are one. */
export function generatedCases(contract: Contract, schemas: Schemas): GeneratedCase[] {
  const judges = new Map<Operation, Judge>();
  const bodies = basesOf(contract, schemas).flatMap((base) => {
    const { id, operation, body, edits, ofATask } = base;
    const judge = judges.get(operation) ?? new Judge(schemas, operation);
    judges.set(operation, judge);
    const seen = new Set([JSON.stringify(body)]);
    const names = new Names();
    return edits.flatMap((edit): GeneratedCase[] => {
      const changed = edited(body, edit);
      const text = JSON.stringify(changed);
      if (seen.has(text)) return [];
      seen.add(text);
      const expectation = judge.expect(body, [edit]);
      if (ofATask && expectation.acceptable) return [];
      return [
        {
          id: `${id}/${names.take(wordsOf(edit))}`,
          operation,
          request: { body: changed },
          ...expectation,
        },
      ];
    });
  });
  return [...bodies, ...parameterCases(contract, schemas)];
}

/** Says what has to become of a body. */
export class Judge {
  readonly #refusals: Refusals;

  constructor(schemas: Schemas, operation: Operation) {
    this.#refusals = new Refusals(schemas, operation);
  }

  /**
   * What has to become of the body that the changes make of one that is accepted. Of several mistakes any may be told:
   * a mistake in one field hides from the schema what another is worth.
   */
  expect(base: Json, edits: readonly Edit[]): Expectation {
    const body = allEdited(base, edits);
    const beyond = this.#refusals.beyondSchema(edits.map(({ pointer }) => pointer));
    const offences = this.#refusals.offences(body);
    if (offences.length > 0) {
      const alone = edits.length > 1 ? edits.flatMap((edit) => this.#refusals.offences(edited(base, edit))) : [];
      return {
        acceptable: false,
        refusals: [
          ...this.#refusals.for([...offences, ...alone]),
          ...(edits.length > 1 ? beyond : []),
        ],
        provenance: surest(offences.map(({ provenance }) => provenance)),
      };
    }
    return this.#accepted(edits, beyond);
  }

  /** What has to become of a body that nobody here made. */
  expectOf(body: Json): Expectation {
    const offences = this.#refusals.offences(body);
    if (offences.length === 0) return this.#accepted([], this.#refusals.beyondSchema(undefined));
    return {
      acceptable: false,
      refusals: this.#refusals.for(offences),
      provenance: surest(offences.map(({ provenance }) => provenance)),
    };
  }

  #accepted(edits: readonly Edit[], refusals: readonly Refusal[]): Expectation {
    // That unknown fields are ignored nobody documents for every API.
    const unknown = edits.some(({ label }) => label === 'unknown');
    return {
      acceptable: true,
      refusals,
      provenance: unknown ? 'decided' : 'documented',
    };
  }
}

/** What tells the requests of an operation apart: the constants of their schema, such as the model, and the scene. */
function kindOf([whole]: readonly Field[], body: JsonObject): string {
  const constants = (whole?.schemas ?? []).flatMap((schema) =>
    Object.entries(objectAt(schema, 'properties')).flatMap(([name, property]) =>
      isObject(property) && property.const !== undefined ? [name, property.const] : [],
    ),
  );
  return JSON.stringify([constants, body.scene ?? body.mode ?? null]);
}

function isAccepted({ replies }: Operation, name: string): boolean {
  return replies.some(
    ({ status, examples }) =>
      status < 300 && examples.some((example) => example.name === name && !/^0\b/.test(name)),
  );
}

/** Gives everybody a name of his own: two schemas of one field may both forbid something. */
class Names {
  readonly #taken = new Map<string, number>();

  take(name: string): string {
    const count = (this.#taken.get(name) ?? 0) + 1;
    this.#taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }
}

/** `/options/image_input/0` and a label as `options.image_input.0.type-integer`. */
function wordsOf({ pointer, label }: Edit): string {
  const path = pointer.slice(1).replaceAll('/', '.');
  return `${path === '' ? 'body' : path}.${label}`;
}
