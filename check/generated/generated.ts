import { isObject, type Json, type JsonObject } from '../../scripts/generate/document.ts';
import type { CaseRequest } from '../cases/case.ts';
import type { Contract, Example, Operation } from '../contract/contract.ts';
import { modelIn, modelsOf, nameOf } from '../contract/models.ts';
import type { Schemas } from '../contract/schemas.ts';
import { type Provenance, surest } from '../oracle/verdict.ts';
import { type Edit, edited, editsOf } from './edits.ts';
import { fieldsOf } from './fields.ts';
import { parameterCases } from './parameters.ts';
import { type Refusal, Refusals } from './refusals.ts';

/** What the contract says of a generated request. */
export interface Expectation {
  /** How it may be turned down; undefined: it is accepted. */
  readonly refusals: readonly Refusal[] | undefined;
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
}

/** The requests to start from: of each model and scene the first example that everybody may send. */
export function basesOf(contract: Contract, schemas: Schemas): Base[] {
  return [...contract.operations.values()].flatMap((operation) => {
    const { bodySchema, bodyType } = operation;
    if (bodySchema === undefined || bodyType !== 'application/json') return [];
    const models = modelsOf(contract, operation);
    const seen = new Set<string>();
    return operation.requests.filter(isOrdinary).flatMap(({ name, value }) => {
      if (!isObject(value) || !schemas.body(bodySchema)(value)) return [];
      const model = modelIn(models, value);
      const kind = `${(model && nameOf(model)) ?? String(value.model)} ${String(value.scene ?? value.mode)}`;
      if (seen.has(kind) || !isAccepted(operation, name)) return [];
      seen.add(kind);
      const fields = fieldsOf(contract.document, schemas, bodySchema, value);
      return [
        {
          id: `${contract.api}/${operation.id}/generated/${name}`,
          operation,
          body: value,
          edits: fields.flatMap((field) => editsOf(field, fields)),
        },
      ];
    });
  });
}

/** Every generated case of a contract. Requests that come out the same are one. */
export function generatedCases(contract: Contract, schemas: Schemas): GeneratedCase[] {
  const judges = new Map<Operation, Judge>();
  const bodies = basesOf(contract, schemas).flatMap((base) => {
    const { id, operation, body, edits } = base;
    const judge = judges.get(operation) ?? new Judge(schemas, operation);
    judges.set(operation, judge);
    const seen = new Set([JSON.stringify(body)]);
    return edits.flatMap((edit): GeneratedCase[] => {
      const changed = edited(body, edit);
      const text = JSON.stringify(changed);
      if (seen.has(text)) return [];
      seen.add(text);
      return [
        {
          id: `${id}/${wordsOf(edit)}`,
          operation,
          request: { body: changed },
          ...judge.expect(changed, [edit]),
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

  /** @param edits that made the body of one that is accepted */
  expect(body: Json, edits: readonly Edit[]): Expectation {
    const offences = this.#refusals.offences(body);
    if (offences.length > 0)
      return {
        refusals: this.#refusals.for(offences),
        provenance: surest(offences.map(({ provenance }) => provenance)),
      };
    // That unknown fields are ignored nobody documents for every API.
    const unknown = edits.some(({ label }) => label === 'unknown');
    return { refusals: undefined, provenance: unknown ? 'decided' : 'documented' };
  }
}

function isOrdinary({ marks }: Example): boolean {
  return !['x-actor', 'x-directive', 'x-needs-task', 'x-ends', 'x-files'].some((mark) => mark in marks);
}

function isAccepted({ replies }: Operation, name: string): boolean {
  return replies.some(
    ({ status, examples }) =>
      status < 300 && examples.some((example) => example.name === name && !/^0\b/.test(name)),
  );
}

/** `/options/image_input/0` and a label as `options.image_input.0.type-integer`. */
function wordsOf({ pointer, label }: Edit): string {
  const path = pointer.slice(1).replaceAll('/', '.');
  return `${path === '' ? 'body' : path}.${label}`;
}
