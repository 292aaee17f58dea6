import { endedAt, NEVER, type Plan } from '../domain/tasks.ts';
import { extensionOf, type Upload } from '../domain/uploads.ts';
import type { Canceled, Lived, Replanned, Submitted } from './events.ts';
import { type Moment, uploadsOf } from './moment.ts';
import { apply, balance, type State } from './state.ts';

/** Sentences that name the place, each when it is asked for. */
type Flaws = Generator<string, void, void>;

/**
 * What cannot have happened in a moment that came from elsewhere. Shapes and bounds are the contract's, which was
 * asked before; what follows a flaw is not worth looking at.
 *
 * @param apis the names of those that there are
 */
export function* flawsIn({ events, at: end }: Moment, apis: ReadonlySet<string>): Flaws {
  let state: State | undefined;
  let before = 0;
  for (const [nth, event] of events.entries()) {
    const place = `events.${nth}`;
    if ((event.type === 'opened') !== (nth === 0))
      yield `${place} must ${nth === 0 ? '' : 'not '}be "opened": the first event is, and no other.`;
    if (event.at < before) yield `${place}.at must not be before the event before it.`;
    if (event.at > end) yield `${place}.at must not be after clock.now.`;
    before = event.at;
    yield* flawsOf(event, place, state, apis);
    state = apply(state, event);
    const left = balance(state);
    if (left < 0) yield `${place} would leave a balance of ${left} credits.`;
  }
}

function* flawsOf(
  event: Lived,
  place: string,
  state: State | undefined,
  apis: ReadonlySet<string>,
): Flaws {
  if (event.type === 'opened') yield* flawsOfApi(event.api, `${place}.api`, apis);
  if (state === undefined) return;
  if (event.type === 'submitted') yield* flawsOfTasks(event, place, state, apis);
  if (event.type === 'uploaded')
    for (const [nth, upload] of event.uploads.entries())
      yield* flawsOfUpload(upload, `${place}.uploads.${nth}`, state);
  if (event.type === 'canceled' || event.type === 'replanned')
    yield* flawsOfTarget(event, `${place}.taskId`, state);
  if (event.type === 'replanned') yield* flawsOfPlan(event.plan, `${place}.plan`);
}

function* flawsOfApi(api: string, place: string, apis: ReadonlySet<string>): Flaws {
  if (!apis.has(api)) yield `${place} must be one of ${[...apis].join(', ')}, got "${api}".`;
}

function* flawsOfTasks(
  { at, tasks }: Submitted,
  event: string,
  state: State,
  apis: ReadonlySet<string>,
): Flaws {
  const ids = new Set(state.tasks.keys());
  const files = new Set(state.outputs.keys());
  for (const [nth, { id, api, medium, createdAt, plan, output }] of tasks.entries()) {
    const place = `${event}.tasks.${nth}`;
    yield* flawsOfApi(api, `${place}.api`, apis);
    if (createdAt !== at) yield `${place}.createdAt must be the instant of its event.`;
    if (ids.has(id)) yield `${place}.id is that of another task.`;
    if (files.has(output.file)) yield `${place}.output.file is that of another task.`;
    if ((medium === 'video') !== output.file.endsWith('.mp4'))
      yield `${place}.output.file has the extension of another medium.`;
    yield* flawsOfPlan(plan, `${place}.plan`);
    ids.add(id);
    files.add(output.file);
  }
}

function* flawsOfPlan({ startsAt, endsAt }: Plan, place: string): Flaws {
  if (endsAt !== null && (startsAt === NEVER || startsAt > endsAt))
    yield `${place}.startsAt must not be after its endsAt.`;
}

function* flawsOfTarget({ taskId, at }: Canceled | Replanned, place: string, state: State): Flaws {
  const task = state.tasks.get(taskId);
  if (task === undefined || endedAt(task, at) !== undefined)
    yield `${place} must be the id of a task that is not final by then.`;
}

function* flawsOfUpload({ key, contentType }: Upload, place: string, { opened }: State): Flaws {
  const start = uploadsOf(opened.userId);
  const name = /^[\da-f]{32}\.([a-z\d]+)$/.exec(
    key.startsWith(start) ? key.slice(start.length) : '',
  );
  if (name?.[1] !== extensionOf(contentType))
    yield `${place}.key must be ${start}, the hash of the file and the extension of its type.`;
}
