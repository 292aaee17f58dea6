import type { Catalog } from '../domain/catalog.ts';
import { endedAt, NEVER, type Plan, type Task } from '../domain/tasks.ts';
import { extensionOf, type Upload } from '../domain/uploads.ts';
import { listed, shown } from '../domain/wording.ts';
import type { Canceled, Lived, Replanned, Submitted } from './events.ts';
import { type Moment, uploadsOf } from './moment.ts';
import { apply, balance, type State } from './state.ts';

type Catalogs = ReadonlyMap<string, Catalog>;

/** Sentences that name the place, each when it is asked for. */
type Flaws = Generator<string, void, void>;

/**
 * What cannot have happened in a moment that came from elsewhere. Shapes and bounds are the contract's, which was
 * asked before; what follows a flaw is not worth looking at.
 *
 * @param catalogs those that there are, by the names of their APIs
 */
export function* flawsIn({ events, at: end }: Moment, catalogs: Catalogs): Flaws {
  let state: State | undefined;
  let before = 0;
  for (const [nth, event] of events.entries()) {
    const place = `events[${nth}]`;
    if ((event.type === 'opened') !== (nth === 0))
      yield `${place} must ${nth === 0 ? '' : 'not '}be "opened": the first event is, and no other.`;
    if (event.at < before) yield `${place}.at must not be before the event before it.`;
    if (event.at > end) yield `${place}.at must not be after clock.now.`;
    before = event.at;
    yield* flawsOf(event, place, state, catalogs);
    state = apply(state, event);
    const left = balance(state);
    if (left < 0) yield `${place} would leave a balance of ${left} credits.`;
  }
}

function* flawsOf(
  event: Lived,
  place: string,
  state: State | undefined,
  catalogs: Catalogs,
): Flaws {
  if (event.type === 'opened') yield* flawsOfApi(event.api, `${place}.api`, catalogs);
  if (state === undefined) return;
  if (event.type === 'submitted') yield* flawsOfTasks(event, place, state, catalogs);
  if (event.type === 'uploaded')
    for (const [nth, upload] of event.uploads.entries())
      yield* flawsOfUpload(upload, `${place}.uploads[${nth}]`, state);
  if (event.type === 'canceled' || event.type === 'replanned')
    yield* flawsOfTarget(event, `${place}.taskId`, state);
  if (event.type === 'replanned') yield* flawsOfPlan(event.plan, `${place}.plan`);
}

function* flawsOfApi(api: string, place: string, catalogs: Catalogs): Flaws {
  if (!catalogs.has(api))
    yield `${place} must be ${listed([...catalogs.keys()])}, got ${shown(api)}.`;
}

function* flawsOfTasks(
  { at, tasks }: Submitted,
  event: string,
  state: State,
  catalogs: Catalogs,
): Flaws {
  const ids = new Set(state.tasks.keys());
  const files = new Set(state.outputs.keys());
  for (const [nth, task] of tasks.entries()) {
    const { id, api, medium, createdAt, plan, output } = task;
    const place = `${event}.tasks[${nth}]`;
    yield* flawsOfApi(api, `${place}.api`, catalogs);
    yield* flawsOfModel(task, place, catalogs.get(api)?.models ?? {});
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

/** An API has words for its own models and scenes only. */
function* flawsOfModel(
  { model, medium, scene }: Task,
  place: string,
  models: Catalog['models'],
): Flaws {
  const facts = Object.hasOwn(models, model) ? models[model] : undefined;
  if (facts === undefined) yield `${place}.model is none of its API, got ${shown(model)}.`;
  if (facts?.mediaType !== medium) yield `${place}.medium is not what its model makes.`;
  const scenes = Object.values(models).flatMap(({ supportedScenes = [] }) => supportedScenes);
  if (scenes.length > 0 && !scenes.includes(scene))
    yield `${place}.scene is none of its API, got ${shown(scene)}.`;
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
