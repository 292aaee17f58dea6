import { parse as parseQuery } from 'node:querystring';
import { setTimeout as delay } from 'node:timers/promises';
import type { Api, Quirk } from './api.ts';
import { authenticate } from './authenticate.ts';
import { type Body, readBody } from './body.ts';
import type { Contract, ContractReply, Operation } from './contract/contract.ts';
import { BrokenReply, isRefusal, UnreadableBody } from './domain/errors.ts';
import type { Violation } from './domain/violations.ts';
import {
  documentedStatus,
  dropped,
  failure,
  refused,
  refuseUndocumented,
  unmatched,
} from './failures.ts';
import type { Faults } from './faults.ts';
import type { Files } from './files.ts';
import { EVENTS_TYPE, EventStream, type HttpReply, type HttpRequest, JSON_TYPE } from './http.ts';
import { noted, readUnread } from './journal/body.ts';
import { Visit } from './journal/entry.ts';
import type { Journal } from './journal/journal.ts';
import type { Limits } from './limits.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { balance } from './sandbox/state.ts';
import type { Sandboxes } from './sandbox/sandboxes.ts';
import { type Steering, SteeringError, steeringOf } from './steering.ts';

/** What a mock is made of besides its APIs. */
export interface World {
  readonly sandboxes: Sandboxes;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly files: Files;
  /** Ends latencies when the mock is closed. */
  readonly closing: AbortSignal;
  /** Told of the mock's own mistakes, which clients see as a 500. */
  readonly report: (mistake: unknown) => void;
}

/** An API with its contract loaded. */
export interface Stage {
  readonly api: Api;
  readonly contract: Contract;
  /** Those that every reply gets. */
  readonly quirks: readonly Quirk[];
  /** Where its requests are written down. */
  readonly journal: Journal | undefined;
}

/** The whole way of a request: route, authenticate, faults and limits, body, contract. Never rejects. */
export async function handle(request: HttpRequest, stage: Stage, world: World): Promise<HttpReply> {
  const { journal } = stage;
  const visit = journal?.arrive() ?? new Visit(0, 0);
  const began = performance.now();
  const reply = await answer(request, stage, world, visit);
  if (journal === undefined) return reply;
  if (visit.body === undefined && visit.sandbox !== undefined)
    await readUnread(request, visit, world.files);
  journal.record(request, stage.api.name, visit, reply, performance.now() - began);
  return reply;
}

async function answer(
  request: HttpRequest,
  stage: Stage,
  world: World,
  visit: Visit,
): Promise<HttpReply> {
  const { api, contract } = stage;
  const route = contract.route(request.method, request.path);
  if (route.found !== 'operation')
    return unmatched(request, api, route.found === 'path' ? route.allow : undefined);
  const { operation, params } = route;
  visit.operation = operation;

  let body: Body | undefined;
  try {
    const asked = steeringOf(request.headers);
    const quirks =
      asked.quirks === undefined
        ? stage.quirks
        : [...stage.quirks, ...askedQuirks(api, asked.quirks)];
    const sandbox = authenticate(operation, request.headers, api.catalog, world.sandboxes);
    if (sandbox !== undefined) {
      visit.sandbox = sandbox;
      visit.clock = sandbox.clock;
    }
    const steering = sandbox === undefined ? asked : world.faults.strike(sandbox, operation, asked);
    const read = () =>
      readBody(request, operation.accepts, api.catalog.operations[operation.id] ?? {}, world.files);
    let reading: Promise<Body> | undefined;
    if (steering.latency !== undefined) {
      // Held back is the reply. The request arrives meanwhile, and has its effect even if its sender gives up.
      if (operation.accepts === 'application/json') reading = noted(read(), visit);
      await delay(steering.latency, undefined, { signal: world.closing });
    }
    if (steering.drop) return dropped();
    if (steering.status !== undefined)
      return documentedStatus(operation, steering.status, steering.retryAfter);
    if (steering.prefer !== undefined) refuseUndocumented(operation, steering.prefer);
    if (sandbox !== undefined) world.limits.admit(sandbox, api.catalog.rateLimit);

    body = await (reading ?? read());
    visit.body = body.value;
    const exchange = {
      operation,
      method: request.method,
      path: request.path,
      headers: request.headers,
      contentType: request.headers['content-type'],
      hasBody: body.present,
      body: body.value,
      query: request.query === '' ? {} : parseQuery(request.query),
      params,
    };
    const answered = answerer(request, stage, operation, body, world, visit);
    let stored: Promise<void> | undefined;
    const reply =
      steering.prefer === undefined
        ? await contract.play(exchange, (checked) => {
            const made = answered(checked);
            // Whatever the reply tells of has to be stored before it is told, by whichever request it was done.
            stored = (sandbox ?? world.sandboxes).pending;
            return made;
          })
        : await contract.example(exchange, steering.prefer);
    if (sandbox !== undefined) assertSolvent(sandbox);
    if (stored !== undefined) await stored;
    return finish(reply, steering, operation, quirks);
  } catch (error) {
    return failure(error, api, operation, world.report);
  } finally {
    if (body !== undefined && body.received.length > 0) await world.files.discard(body.received);
  }
}

/** The step in which something happens: the handler's answer to a checked request, or the refusal of it. */
function answerer(
  { origin, headers }: HttpRequest,
  { api }: Stage,
  operation: Operation,
  { received, value }: Body,
  { files }: World,
  visit: Visit,
): Parameters<Contract['play']>[1] {
  return (checked) => {
    try {
      if (checked.violations !== undefined) {
        visit.violations = checked.violations;
        throw (
          unreadable(checked.violations[0], operation) ??
          api.explain({
            operationId: operation.id,
            body: value,
            violations: checked.violations,
          })
        );
      }
      const handler = api.handlers[operation.id];
      if (handler === undefined) throw new Error(`${api.name} has no handler for ${operation.id}`);
      const { query, params } = checked;
      const call = {
        body: value,
        query,
        params,
        headers,
        received,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an operation without security gets none and asks for none
        sandbox: visit.sandbox as Sandbox,
        files,
        origin,
      };
      const made = handler(call);
      const type = made instanceof EventStream ? EVENTS_TYPE : JSON_TYPE;
      return { status: 200, headers: type, body: made };
    } catch (error) {
      if (isRefusal(error)) return refused(error, api, operation);
      throw error;
    }
  };
}

/** A body of another type, or none where the operation needs JSON: there is nothing to explain about its fields. */
function unreadable(
  { keyword, path, message }: Violation,
  { accepts }: Operation,
): UnreadableBody | undefined {
  const form = accepts === 'multipart/form-data';
  const none = keyword === 'required' && path === '';
  if (keyword !== 'content-type' && (form || !none)) return undefined;
  return new UnreadableBody(form ? 'multipart' : 'json', `${message.replace(/\.$/, '')}.`);
}

function askedQuirks({ name, quirks = {} }: Api, asked: readonly string[]): Quirk[] {
  return asked.map((one) => {
    const quirk = Object.hasOwn(quirks, one) ? quirks[one] : undefined;
    if (quirk !== undefined) return quirk;
    const known = Object.keys(quirks).join(', ') || 'none';
    throw new SteeringError(`X-Mock-Quirk: ${name} has no quirk "${one}"; it has ${known}`);
  });
}

function finish(
  reply: ContractReply,
  steering: Steering,
  operation: Operation,
  quirks: readonly Quirk[],
): HttpReply {
  if (reply.broken.length > 0)
    throw new BrokenReply(
      `the reply of ${operation.id} breaks its contract: ${reply.broken.join('; ')}`,
    );
  if (steering.dropAfterCommit) return dropped();
  const { truncated, malformed } = steering;
  // As most replies are: nothing that is made anew for each.
  if (quirks.length === 0 && truncated === undefined && malformed === undefined) return reply;
  const body = quirks.reduce((shown, quirk) => quirk(shown), reply.body);
  if (truncated === true) return { ...reply, body, fault: 'truncated' };
  return malformed === true ? { ...reply, body, fault: 'malformed' } : { ...reply, body };
}

/** Money is never lost or made, whatever the request was. */
function assertSolvent({ state }: Sandbox): void {
  const left = balance(state);
  if (left < 0 || !Number.isInteger(left))
    throw new BrokenReply(`the balance would be ${left} credits`);
  if (state.refunded > state.charged)
    throw new BrokenReply(`${state.refunded} credits refunded of ${state.charged} charged`);
}
