import type { Actor, Case } from './case.ts';
import { actorOf, type Cause, fromErrorRequest, fromExamples } from './causes.ts';
import type { Contract, Example, Operation } from '../contract/contract.ts';

/** Actors whose requests are refused before anybody looks for a task. */
const REFUSED_EARLY: ReadonlySet<Actor> = new Set([
  'none',
  'wrong',
  'broke',
  'limited',
  'disabled',
  'expired',
  'unscoped',
]);

/** A reply that no case causes: it has a reason of its own, or it is an oversight. */
export interface Unprovoked {
  readonly id: string;
  readonly reason: string | undefined;
}

/** Every case that the examples of a contract make. */
export function readCases(contract: Contract): Case[] {
  return documented(contract).flatMap(({ found }) => ('request' in found ? [found] : []));
}

/** The documented replies that are no case. */
export function readUnprovoked(contract: Contract): Unprovoked[] {
  return documented(contract).flatMap(({ found }) => ('reason' in found ? [found] : []));
}

function documented(contract: Contract): { found: Case | Unprovoked }[] {
  return [...contract.operations.values()].flatMap((operation) => {
    const bare = bareReply(operation);
    return operation.replies.flatMap(({ status, examples }) =>
      examples.map((example) => {
        const id = `${contract.api}/${operation.id}/${status}/${example.name}`;
        const cause = causeOf(operation, example, example === bare);
        if (cause === undefined) {
          const reason = example.marks['x-unprovoked'];
          return { found: { id, reason: typeof reason === 'string' ? reason : undefined } };
        }
        const { name, value: body, provenance, wording, pointer } = example;
        const expected = { status, name, body, provenance, wording, pointer };
        return { found: { id, operation, ...cause, expected } };
      }),
    );
  });
}

/** The request of the reply's name, or the default request sent by the actor that the reply names. */
function causeOf(operation: Operation, reply: Example, bare: boolean): Cause | undefined {
  if (reply.marks['x-unprovoked'] !== undefined) return undefined;
  const invalid = operation.errorRequests[reply.name];
  if (invalid !== undefined) return fromErrorRequest(operation, reply.name, invalid);
  const byActor = actorOf(reply.marks);
  const body = operation.requests.find(({ name }) => name === reply.name);
  const named = operation.parameters.some(({ examples }) =>
    examples.some(({ name }) => name === reply.name),
  );
  if (body !== undefined || named) {
    const cause = fromExamples(operation, reply.name, body);
    return byActor === undefined || cause.actor !== 'good' ? cause : { ...cause, actor: byActor };
  }
  if (byActor === undefined && !bare) return undefined;
  const { needsTask, ...cause } = fromExamples(operation, undefined, operation.requests[0]);
  const actor = byActor ?? 'good';
  return {
    ...cause,
    actor,
    ...(needsTask !== undefined && !REFUSED_EARLY.has(actor) && { needsTask }),
  };
}

/** The reply to a request without a body and without parameters, where a contract does not pair it by name. */
function bareReply(operation: Operation): Example | undefined {
  if (operation.bodyType !== undefined || operation.parameters.some(({ required }) => required))
    return undefined;
  return operation.replies
    .filter(({ status }) => status < 300)
    .flatMap(({ examples }) => examples)
    .find(({ marks }) => marks['x-actor'] === undefined);
}
