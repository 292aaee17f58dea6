import { responseErrorCodes } from '../../../scripts/generate/error-codes.ts';
import { isFinal, taskStates } from '../../cases/case.ts';
import type { Contract, Example, Operation, Reply } from '../../contract/contract.ts';
import { type Model, modelsOf, nameOf, scenesOf } from '../../contract/models.ts';
import { codeNamed } from '../../oracle/error-code.ts';
import { unmatchedCases } from '../../play/unmatched.ts';
import type { Covers } from '../../report.ts';
import type { Story } from '../../stories/story.ts';

/** Where a case stands in a grid. */
export interface Place {
  readonly row: string;
  readonly column: string;
}

/** Something of the contract that a case can look at. */
export interface Covered extends Place {
  /** Why no request brings it about, in the contract's words. */
  readonly unprovoked?: string;
}

/** One side of a contract as a grid: what there is to look at, and what of it a case looks at. */
export interface Side {
  readonly places: readonly Covered[];
  readonly placesOf: (covers: Covers) => readonly Place[];
}

/** The row of requests that the contract has no operation for, as their cases name it. */
const UNMATCHED = 'unmatched';

/** The column of what names no scene. */
export const NO_SCENE = 'no scene';

/** The row of the model of an operation that has only one, without a name. */
const ONLY_MODEL = 'its only model';

/** Operations × statuses. */
export function statusSide(contract: Contract): Side {
  return {
    places: [
      ...replies(contract).map(([{ id }, { status, examples }]) =>
        covered(id, String(status), examples),
      ),
      ...unmatchedCases(contract).map(({ status }) => ({ row: UNMATCHED, column: String(status) })),
    ],
    placesOf: ({ operationId, status }) =>
      status === undefined ? [] : [{ row: operationId, column: String(status) }],
  };
}

/** Error codes × operations: what a schema declares as well as what an example shows. */
export function codeSide(contract: Contract): Side {
  const declared = replies(contract).flatMap(([{ id }, reply]): Covered[] => {
    const shown = Map.groupBy(reply.examples, ({ name }) => codeNamed(reply.status, name));
    const codes =
      reply.status < 300
        ? []
        : responseErrorCodes(contract.document, { $ref: `#${reply.pointer}` });
    return [...new Set([...codes, ...shown.keys()])].flatMap((code) =>
      code === undefined ? [] : [covered(`${reply.status} ${code}`, id, shown.get(code) ?? [])],
    );
  });
  return {
    places: [
      ...declared,
      ...unmatchedCases(contract).map(({ status, code }) => ({
        row: `${status} ${String(code)}`,
        column: UNMATCHED,
      })),
    ],
    placesOf: ({ operationId, status, code }) =>
      status === undefined || code === undefined
        ? []
        : [{ row: `${status} ${code}`, column: operationId }],
  };
}

/** Models × scenes, of each operation that takes a model. */
export function modelSide(contract: Contract): Side {
  const scenesByRow = new Map(
    [...contract.operations.values()].flatMap((operation) =>
      modelsOf(contract, operation).map((model): [string, readonly string[]] => [
        modelRow(operation.id, nameOf(model)),
        columnsOf(model),
      ]),
    ),
  );
  return {
    places: [...scenesByRow].flatMap(([row, scenes]) => scenes.map((column) => ({ row, column }))),
    placesOf: ({ operationId, model, scene }) => {
      const row = modelRow(operationId, model);
      const scenes = scenesByRow.get(row);
      const column = scene ?? NO_SCENE;
      // That a scene is unknown to the model is what some cases are about: they look at none of its own.
      return scenes === undefined || (scene !== undefined && !scenes.includes(scene))
        ? []
        : [{ row, column }];
    },
  };
}

function modelRow(operationId: string, model: string | undefined): string {
  return `${operationId} ${model ?? ONLY_MODEL}`;
}

function columnsOf(model: Model): readonly string[] {
  const scenes = scenesOf(model);
  return scenes.length === 0 ? [NO_SCENE] : scenes;
}

/** Operations × states of a task: how what is created ends, and what is read of it. */
export function stateSide({ creates }: Story): Side {
  return {
    places: creates.flatMap(({ operationId, poll }) => {
      const states = taskStates.filter((state) => Object.values(poll.states).includes(state));
      return [
        ...states.filter(isFinal).map((column) => ({ row: operationId, column })),
        ...states.map((column) => ({ row: poll.operationId, column })),
      ];
    }),
    placesOf: ({ operationId, states = [] }) =>
      states.map((column) => ({ row: operationId, column })),
  };
}

function replies({ operations }: Contract): (readonly [Operation, Reply])[] {
  return [...operations.values()].flatMap((operation) =>
    operation.replies.map((reply) => [operation, reply] as const),
  );
}

/** @param examples of it; where all of them say that no request causes them, the first says why */
function covered(row: string, column: string, examples: readonly Example[]): Covered {
  const reasons = examples.map(({ marks }) => marks['x-unprovoked']);
  const [reason] = reasons;
  return typeof reason === 'string' && !reasons.includes(undefined)
    ? { row, column, unprovoked: reason }
    : { row, column };
}
