import type { Json } from '../../scripts/generate/document.ts';
import {
  type Case,
  type CaseRequest,
  isFinal,
  type NeededTask,
  type TaskState,
} from '../cases/case.ts';
import type { Create } from '../stories/story.ts';
import { valueAt } from '../contract/pointers.ts';
import { recipeFor } from './recipe.ts';
import { keyOf } from '../target/actors.ts';
import type { Target } from '../target/target.ts';
import { createTask, type Followed, reach } from './tasks.ts';
import type { Problem } from '../report.ts';

/** A request that is ready to be sent. */
export interface Prepared {
  /** Whose key it shows. */
  readonly key: string | null;
  readonly request: CaseRequest;
  /** Texts of the example and what stands in their place. */
  readonly replaced: ReadonlyMap<string, string>;
  /** What was found on the way. */
  readonly problems: readonly Problem[];
}

/** The case's request, with the id of a task that was made for it where it needs one. */
export async function prepare(one: Case, caller: string | null, target: Target): Promise<Prepared> {
  const { request, needsTask } = one;
  if (needsTask === undefined) return { key: caller, request, replaced: new Map(), problems: [] };
  const { steering, actors } = target;
  const ownerKey = keyOf(actors.find(ownerOf(needsTask), one.id)) ?? '';
  const { create, body } = recipeFor(target, one, needsTask);
  // Only the owner sees the task; who else calls is meant to be somebody else.
  const key = one.actor === 'good' ? ownerKey : caller;
  await steering?.freeze(ownerKey);
  const made = await taskFor(target, ownerKey, create, body, needsTask.state);
  if (Array.isArray(made)) return { key, request, replaced: new Map(), problems: made };
  const problems = await reach(target, ownerKey, made, needsTask.state);
  return { key, problems, ...withTask(request, needsTask, made.taskId) };
}

/** A new task, or, where tasks cost real credits, one that was made before and can still come to the status. */
async function taskFor(
  target: Target,
  key: string,
  create: Create,
  body: Json,
  wanted: TaskState,
): Promise<Followed | Problem[]> {
  const { made } = target;
  if (made === undefined) return createTask(target, key, create, body);
  const name = JSON.stringify([key, create.operationId, body]);
  const known = made.get(name);
  const state = known?.readings.at(-1)?.state;
  if (known !== undefined && (state === wanted || !isFinal(state))) return known;
  const task = await createTask(target, key, create, body);
  if (!Array.isArray(task)) made.set(name, task);
  return task;
}

/** Whose task it is. */
export function ownerOf({ state }: NeededTask): 'failing' | 'good' {
  return state === 'failed' ? 'failing' : 'good';
}

/** The request with the id of a task in place of the example's. */
export function withTask(
  request: CaseRequest,
  needed: NeededTask,
  id: string,
): Pick<Prepared, 'request' | 'replaced'> {
  const literal = literalAt(request, needed);
  return { request: withId(request, needed, id), replaced: new Map([[literal, id]]) };
}

export function literalAt(request: CaseRequest, { at }: NeededTask): string {
  return String(at.in === 'body' ? valueAt(request.body, at.pointer) : request[at.in][at.name]);
}

function withId(request: CaseRequest, { at }: NeededTask, id: string): CaseRequest {
  if (at.in !== 'body') return { ...request, [at.in]: { ...request[at.in], [at.name]: id } };
  const body = structuredClone(request.body);
  const cut = at.pointer.lastIndexOf('/');
  const holder = valueAt(body, at.pointer.slice(0, cut));
  if (typeof holder === 'object' && holder !== null)
    Reflect.set(holder, at.pointer.slice(cut + 1), id);
  return { ...request, ...(body !== undefined && { body }) };
}
