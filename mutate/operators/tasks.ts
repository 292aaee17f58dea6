import { operationOf } from '../../check/contract/contract.ts';
import { valueAt } from '../../check/contract/pointers.ts';
import { isFinal } from '../../check/cases/case.ts';
import { readingOf } from '../../check/oracle/reading.ts';
import type { Create } from '../../check/stories/story.ts';
import type { Knowledge } from '../../check/target/target.ts';
import type { Answer, Call, Deployment, Draft, Operator } from '../mutant.ts';
import { change, pointersTo, put } from '../places.ts';

/** The readings of one task so far, oldest first, as they should have been. */
interface Course {
  readonly bodies: readonly unknown[];
  readonly create: Create;
  readonly knowledge: Knowledge;
}

/** What is told instead of the latest reading. */
type Tell = (course: Course, now: Answer) => void;

/** Tasks whose readings contradict each other or the contract. */
export const lifecycle: Operator = {
  class: 'lifecycle',
  draft: (knowledge) =>
    knowledge.story.creates.flatMap((create) =>
      Object.entries(TELLS)
        .filter(([, { applies }]) => applies?.(create, knowledge) ?? true)
        .map(([what, { does, tell, text = '' }]): Draft => ({
          name: `${create.operationId}/${what}`,
          description: `${does} (${create.operationId})`,
          shows: { operationId: create.operationId, kind: 'lifecycle', text },
          deploy: () => telling(knowledge, create, tell),
        })),
    ),
};

const TELLS: Readonly<
  Record<
    string,
    {
      does: string;
      tell: Tell;
      text?: string;
      applies?: (create: Create, knowledge: Knowledge) => boolean;
    }
  >
> = {
  stuck: { does: 'never gets on with a task', tell: first },
  backwards: {
    does: 'lets a task that is under way wait again',
    applies: ({ poll }) => Object.values(poll.states).includes('pending'),
    tell: (course, now) =>
      stateOf(course, course.bodies.length - 1) === 'processing' &&
      course.bodies.length > 3 &&
      first(course, now),
  },
  'final-undone': {
    does: 'takes the end of a task back',
    tell: (course, now) => nthFinal(course) === 1 && first(course, now),
  },
  unstable: {
    does: 'shows every second time what was',
    tell: (course, now) =>
      course.bodies.length % 2 === 0 && course.bodies.length > 2 && first(course, now),
  },
  'success-fails': {
    does: 'lets a task fail that has succeeded',
    text: '/success',
    tell: (course, now) => {
      if (nthFinal(course) === 0 || stateOf(course, -1) !== 'success') return;
      restate(course, now, 'failed');
    },
  },
  'failure-hidden': {
    does: 'says that a failed task is under way',
    text: '/failed',
    tell: (course, now) => {
      if (stateOf(course, -1) === 'failed') first(course, now);
    },
  },
  'another-output': {
    does: 'shows another output when a final task is read again',
    text: '/success',
    tell: (course, now) => {
      if (nthFinal(course) > 0) outputs(course, now, (url) => `${String(url)}?again`);
    },
  },
  'output-missing': {
    does: 'shows no output of a task that has succeeded',
    text: '/success',
    tell: (course, now) => {
      if (stateOf(course, -1) === 'success') outputs(course, now, () => null);
    },
  },
  'output-early': {
    does: 'shows an output before the task has succeeded',
    text: '/success',
    tell(course, now) {
      const { poll } = course.create;
      if (isFinal(stateOf(course, -1))) return;
      const [place] = Object.values(poll.outputs);
      if (place === undefined) return;
      const url = 'https://cdn.example.com/early.png';
      const list = /^(.*)\/\*$/.exec(place)?.[1];
      for (const part of poll.parts === undefined ? [''] : pointersTo(now.body, poll.parts.at)) {
        const output = valueAt(now.body, part + place.slice(0, place.indexOf('/', 1)));
        if (list === undefined) put(now.body, part + place, url);
        else if (typeof output === 'object') put(now.body, part + list, [url]);
      }
    },
  },
  'created-anew': {
    does: 'gives a task another date of creation at every reading',
    applies: ({ poll }) => poll.createdAt !== undefined,
    tell: ({ create: { poll }, bodies }, { body }) => {
      const at = poll.createdAt ?? '';
      const given = valueAt(body, at);
      if (typeof given === 'number') put(body, at, given + bodies.length);
      if (typeof given === 'string')
        put(body, at, new Date(Date.parse(given) + bodies.length).toISOString());
    },
  },
  'updated-backwards': {
    does: 'lets the date of the last change go backwards',
    applies: ({ poll }) => poll.updatedAt !== undefined,
    tell: ({ create: { poll }, bodies }, { body }) => {
      const at = poll.updatedAt ?? '';
      const given = valueAt(body, at);
      if (typeof given === 'string')
        put(body, at, new Date(Date.parse(given) - bodies.length * 1e8).toISOString());
    },
  },
  'cost-changes': {
    does: 'shows another cost at every reading',
    applies: ({ poll }) => poll.cost !== undefined,
    tell: ({ create: { poll }, bodies }, { body }) =>
      change(body, poll.cost ?? '', (cost) => Number(cost) + bodies.length),
  },
  'progress-backwards': {
    does: 'lets the progress of a task go backwards',
    applies: ({ poll }) => poll.progress !== undefined,
    tell: ({ create: { poll }, bodies }, { body }) => {
      if (bodies.length === 5) put(body, poll.progress ?? '', 1);
    },
  },
  vanishing: {
    does: 'forgets a task once its end was read',
    tell: ({ knowledge, create, ...course }, now) => {
      if (nthFinal({ knowledge, create, ...course }) === 0) return;
      const { replies } = operationOf(knowledge.contract, create.poll.operationId);
      const missing = replies
        .flatMap(({ status, examples }) =>
          examples.map(({ name, value }) => ({ status, name, value })),
        )
        .find(({ name }) => /not_found/i.test(name));
      if (missing === undefined) return;
      now.status = missing.status;
      now.body = structuredClone(missing.value);
    },
  },
};

function telling({ contract, ...rest }: Knowledge, create: Create, tell: Tell): Deployment {
  const courses = new Map<string, unknown[]>();
  const made = new Set<string>();
  return async (call, next) => {
    const answer = await next(call);
    const id = valueAt(answer.body, create.taskId);
    if (call.operation?.id === create.operationId && typeof id === 'string') made.add(id);
    if (call.operation?.id !== create.poll.operationId || answer.status !== 200) return answer;
    const task = [...made].find((one) => askedFor(call).includes(one));
    if (task === undefined) return answer;
    const bodies = [...(courses.get(task) ?? []), structuredClone(answer.body)];
    courses.set(task, bodies);
    tell({ bodies, create, knowledge: { contract, ...rest } }, answer);
    return answer;
  };
}

function askedFor({ url, body }: Call): string {
  return `${decodeURIComponent(url.href)} ${typeof body === 'string' ? body : ''}`;
}

function first({ bodies }: Course, now: Answer): void {
  now.body = structuredClone(bodies[0]);
}

function stateOf({ bodies, create }: Course, nth: number) {
  return readingOf(create.poll, bodies.at(nth)).state;
}

/** How many readings before the latest showed the end; -1 where the latest does not. */
function nthFinal(course: Course): number {
  if (!isFinal(stateOf(course, -1))) return -1;
  return course.bodies.filter((_, nth) => isFinal(stateOf(course, nth))).length - 1;
}

function restate({ create: { poll } }: Course, { body }: Answer, state: string): void {
  const word = Object.entries(poll.states).find(([, one]) => one === state)?.[0];
  if (word === undefined) return;
  const to = (old: unknown) => (typeof old === 'number' ? Number(word) : word);
  change(body, poll.status, to);
  if (poll.parts !== undefined) change(body, poll.parts.at + poll.parts.status, to);
}

function outputs(
  { create: { poll } }: Course,
  { body }: Answer,
  to: (url: unknown) => unknown,
): void {
  for (const place of Object.values(poll.outputs)) {
    const at = `${poll.parts?.at ?? ''}${place}`;
    // An output that is not there is not in a list.
    change(body, at, (url) =>
      url === null ? null : to(url) === null && at.endsWith('/*') ? undefined : to(url),
    );
  }
}
