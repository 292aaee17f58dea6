import { keyHeaders } from '../../check/contract/key-headers.ts';
import { valueAt } from '../../check/contract/pointers.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { keyOf } from '../deployment.ts';
import type { Call, Deployment, Draft, Operator } from '../mutant.ts';

/** A key that a mock lets in, as the deployment's own guest. */
const GUEST = 'mock_key_guest_of_the_mutant';

/** Scenarios of keys that are refused, as they stand in a key of the mock. */
const REFUSED = ['invalid', 'disabled', 'expired', 'unscoped'] as const;

/** Who shows no key, a refused one, or a key in the wrong place is let in; who shows a right one is not; tasks leak. */
export const auth: Operator = {
  class: 'auth',
  draft: (knowledge) => [
    ...[...knowledge.contract.operations.keys()].flatMap((operationId) =>
      lettingIn(knowledge, operationId).concat(lockingOut(knowledge, operationId)),
    ),
    ...leaks(knowledge),
  ],
};

function lettingIn({ contract, story }: Knowledge, operationId: string): Draft[] {
  const guest = `${story.keyPrefix}${GUEST}`;
  const [show] = keyHeaders(contract);
  const letIn = (call: Call) => {
    for (const [name, value] of Object.entries(show?.(guest) ?? {})) call.headers.set(name, value);
  };
  const drafts: [what: string, does: string, text: string, change: (call: Call) => void][] = [
    [
      'no-key',
      'lets everybody in who shows no key',
      '401',
      (call) => {
        const shown = [...call.headers].some(([, value]) => value.includes('mock_'));
        if (!shown) letIn(call);
      },
    ],
    [
      'key-in-another-header',
      'takes a key from a header that nobody documents',
      'key/header-of-another-name',
      (call) => {
        if (call.headers.has('x-understudy-key')) letIn(call);
      },
    ],
    [
      'another-scheme',
      'takes a key in a scheme that nobody documents',
      'key/another-scheme',
      (call) => {
        if (call.headers.get('authorization')?.startsWith('Token ') === true) letIn(call);
      },
    ],
  ];
  const refused = REFUSED.filter(
    (scenario) =>
      scenario === 'invalid' ||
      contract.operations.get(operationId)?.replies.some(({ status }) => status === 403) === true,
  );
  for (const scenario of refused)
    drafts.push([
      `${scenario}-key`,
      `lets in who shows a key that is ${scenario}`,
      scenario === 'invalid' ? '401' : '403',
      (call) => {
        if (keyOf(contract, call)?.key.includes(`mock_${scenario}_`) === true) letIn(call);
      },
    ]);
  return drafts.map(([what, does, text, change]) => ({
    name: `${operationId}/${what}`,
    description: `${does} at ${operationId}`,
    shows: { operationId, text },
    deploy: () => at(operationId, change),
  }));
}

/** A documented way to show a key, which is not understood; where there is one only, nothing else would work. */
function lockingOut({ contract }: Knowledge, operationId: string): Draft[] {
  const ways = keyHeaders(contract);
  if (ways.length < 2) return [];
  return ways.flatMap((headerFor) =>
    Object.keys(headerFor('')).map((name): Draft => ({
      name: `${operationId}/deaf-to-${name}`,
      description: `does not know a key in ${name} at ${operationId}`,
      shows: { operationId },
      deploy: () =>
        at(operationId, (call) => {
          call.headers.delete(name);
        }),
    })),
  );
}

function at(operationId: string, change: (call: Call) => void): Deployment {
  return (call, next) => {
    if (call.operation?.id === operationId) change(call);
    return next(call);
  };
}

/** Whoever knows the id of a task gets it, whose ever it is. */
function leaks({ contract, story }: Knowledge): Draft[] {
  const readers = new Map(story.creates.map((create) => [create.poll.operationId, create]));
  return [...readers].map(([operationId]) => ({
    name: `${operationId}/task-of-another-key`,
    description: `shows at ${operationId} a task to whoever knows its id`,
    shows: { operationId, status: 404, text: 'foreign' },
    deploy: () => {
      const owners = new Map<string, string>();
      return async (call, next) => {
        const shown = keyOf(contract, call);
        if (call.operation?.id === operationId) {
          const text = `${decodeURIComponent(call.url.href)} ${typeof call.body === 'string' ? call.body : ''}`;
          const owner = [...owners].find(([id]) => text.includes(id))?.[1];
          if (owner !== undefined && shown !== undefined) shown.show(owner);
        }
        const answer = await next(call);
        const create = story.creates.find((one) => one.operationId === call.operation?.id);
        const id = create === undefined ? undefined : valueAt(answer.body, create.taskId);
        if (typeof id === 'string' && shown !== undefined) owners.set(id, shown.key);
        return answer;
      };
    },
  }));
}

/** Requests are not counted. */
export const limits: Operator = {
  class: 'limit',
  draft: ({ contract, story }) =>
    [...contract.operations.values()].flatMap(({ id: operationId }): Draft[] => [
      {
        name: `${operationId}/no-limit`,
        description: `lets through at ${operationId} whoever has sent too many requests`,
        shows: { operationId, status: 429 },
        deploy: () =>
          at(operationId, (call) => {
            const shown = keyOf(contract, call);
            if (shown?.key.includes('mock_limited_') === true)
              shown.show(`${story.keyPrefix}${GUEST}_${call.method}`);
          }),
      },
    ]),
};
