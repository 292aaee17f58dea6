/** What "Try it" can send: every documented request of an API, with what has to happen before it. */
import type { Case } from '../../../check/cases/case.ts';
import type { Example, Operation } from '../../../check/contract/contract.ts';
import { storyOf } from '../../../check/stories/index.ts';
import type { Create } from '../../../check/stories/story.ts';
import type { ApiDocs } from './api-docs.ts';
import { type Call, TASK } from '../browser/call.ts';
import { callOf, callOfCase, keyOf } from './call.ts';
import { casesOf } from './cases.ts';
import { preferring } from './prefer.ts';

/** A request before the one that is tried. */
export interface Step {
  readonly call: Call;
  /** Where in its reply the id of a task stands, as a JSON pointer. */
  readonly take?: string;
}

export interface Attempt {
  /** As the contract calls the example. */
  readonly example: string;
  readonly label: string;
  /** What the contract promises. */
  readonly status: number;
  readonly call: Call;
  /** In order; the id that a step takes stands for `TASK` in what follows. */
  readonly before?: readonly Step[];
}

/** Attempts by operationId in lower case, which is how addresses name an operation. */
export type TryData = Readonly<Record<string, readonly Attempt[]>>;

export function readTryData(api: ApiDocs): TryData {
  const cases = casesOf(api);
  return Object.fromEntries(
    api.operations.map(({ id, operation }) => {
      const examples = [
        ...operation.requests,
        ...operation.replies.flatMap((reply) => reply.examples),
      ];
      const own = cases.filter((one) => one.operation.id === id);
      const attempts = [
        ...own.flatMap((one) => attempt(api, one, examples)),
        ...asked(api, operation),
      ];
      return [id.toLowerCase(), attempts];
    }),
  );
}

function attempt(api: ApiDocs, one: Case, examples: readonly Example[]): Attempt[] {
  const { expected, needsTask, actor } = one;
  const about = {
    example: expected.name,
    label: labelOf(examples, expected.name),
    status: expected.status,
  };
  // A limit takes hold after many requests; the documented reply can be had at once.
  if (actor === 'limited') return [];
  if (needsTask === undefined)
    return [{ ...about, call: callOfCase(api.mount, one, api.keyPrefix) }];
  const before = stepsTo(api, one);
  return before === undefined ? [] : [{ ...about, before: before.steps, call: before.call }];
}

/** The replies that no request brings about: the mock gives them when it is asked to. */
function asked(api: ApiDocs, operation: Operation): Attempt[] {
  // Who steers the mock is never shown an example.
  if (api.isSteering) return [];
  return operation.replies.flatMap(({ status, examples }) =>
    examples
      .filter(({ marks }) => 'x-unprovoked' in marks || marks['x-actor'] === 'limited')
      .map(({ name }) => ({
        example: name,
        label: labelOf(examples, name),
        status,
        call: preferring(api, operation, status, name),
      })),
  );
}

function labelOf(examples: readonly Example[], name: string): string {
  const summary = examples.find((example) => example.name === name)?.marks['summary'];
  return typeof summary === 'string' ? summary : name;
}

/** Makes the task that a request needs and brings it where it has to be; undefined where only luck could. */
function stepsTo(api: ApiDocs, one: Case): { steps: Step[]; call: Call } | undefined {
  const { needsTask, operation, actor } = one;
  if (needsTask === undefined) return undefined;
  const create = storyOf(api.name).creates.find(
    ({ poll, medium }) =>
      poll.operationId === operation.id &&
      (needsTask.medium === undefined || medium === undefined || medium === needsTask.medium),
  );
  if (create === undefined) return undefined;
  const owner = keyOf(needsTask.state === 'failed' ? 'failing' : 'good', api.keyPrefix ?? '');
  const making = makingOf(api, create, owner);
  const request = { ...one.request, ...withTask(one) };
  const key = actor === 'good' ? owner : keyOf(actor, api.keyPrefix ?? '');
  const call = callOf(api.mount, operation, request, key);
  if (making === undefined || owner === null) return undefined;
  const made = [{ call: making, take: create.taskId }];
  switch (needsTask.state) {
    case 'pending':
      return { steps: [steer(owner, 'clock', { frozen: true }), ...made], call };
    case 'success':
    case 'failed':
      return { steps: [...made, steer(owner, 'clock', { advance: '1h' })], call };
    case 'canceled':
      return {
        steps: [
          steer(owner, 'clock', { frozen: true }),
          ...made,
          steer(owner, `tasks/${TASK}/cancel`),
        ],
        call,
      };
    case 'processing':
      return undefined;
  }
}

function makingOf(api: ApiDocs, { operationId }: Create, key: string | null): Call | undefined {
  const operation = api.contract.operations.get(operationId);
  const example = operation?.requests.find(
    ({ marks }) => !('x-actor' in marks) && !('x-directive' in marks),
  );
  return operation === undefined || example === undefined
    ? undefined
    : callOf(api.mount, operation, { body: example.value }, key);
}

function steer(
  key: string,
  place: string,
  body?: { readonly frozen: true } | { readonly advance: string },
): Step {
  return {
    call: {
      method: 'POST',
      path: `/_mock/v1/sandboxes/${encodeURIComponent(key)}/${place}`,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      key: null,
      ...(body !== undefined && { body: { ...body } }),
    },
  };
}

function withTask({ request, needsTask }: Case): Case['request'] | Record<string, never> {
  const at = needsTask?.at;
  if (at === undefined) return {};
  if (at.in !== 'body') return { ...request, [at.in]: { ...request[at.in], [at.name]: TASK } };
  const body = structuredClone(request.body);
  const cut = at.pointer.lastIndexOf('/');
  let holder: unknown = body;
  for (const key of at.pointer.slice(1, Math.max(1, cut)).split('/').filter(Boolean))
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
  if (typeof holder === 'object' && holder !== null)
    Reflect.set(holder, at.pointer.slice(cut + 1), TASK);
  return { ...request, ...(body !== undefined && { body }) };
}
