import {
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from '../../scripts/generate/document.ts';
import {
  type Actor,
  actors,
  type Case,
  type CaseRequest,
  type NeededTask,
  type SampleFile,
  taskStates,
} from './case.ts';
import type { Example, Operation } from '../contract/contract.ts';

/** What of a case comes from its request. */
export type Cause = Pick<Case, 'request' | 'actor' | 'needsTask' | 'directive'>;

/**
 * The request made of the examples called `name`, one of each parameter and `body`; required parameters that
 * have none take their first.
 */
export function fromExamples(
  operation: Operation,
  name: string | undefined,
  body: Example | undefined,
): Cause {
  const chosen = operation.parameters.flatMap((parameter) => {
    const own = parameter.examples.find((example) => example.name === name);
    const example = own ?? (parameter.required ? parameter.examples[0] : undefined);
    return example === undefined ? [] : [{ parameter, example }];
  });
  const valuesIn = (place: string) =>
    Object.fromEntries(
      chosen
        .filter(({ parameter }) => parameter.in === place)
        .map(({ parameter, example }) => [parameter.name, example.value]),
    );
  const marked = [...chosen.map(({ example }) => example), ...(body === undefined ? [] : [body])];
  const actor = marked.map(({ marks }) => actorOf(marks)).find((one) => one !== undefined);
  const needing = chosen.find(({ example }) => 'x-needs-task' in example.marks);
  const directive = body?.marks['x-directive'];
  return {
    actor: actor ?? 'good',
    request: {
      path: valuesIn('path'),
      query: valuesIn('query'),
      headers: valuesIn('header'),
      ...bodyOf(body),
    },
    ...(needing !== undefined && {
      needsTask: neededTask(needing.example.marks, {
        in: needing.parameter.in === 'query' ? 'query' : 'path',
        name: needing.parameter.name,
      }),
    }),
    ...(typeof body?.marks['x-needs-task'] === 'string' && {
      needsTask: neededTask(body.marks, { in: 'body', pointer: word(body.marks['x-task-id-at']) }),
    }),
    ...(typeof directive === 'string' && { directive }),
  };
}

function bodyOf(body: Example | undefined): Pick<CaseRequest, 'body' | 'files'> {
  if (body === undefined) return {};
  const files = objectsAt(body.marks, 'x-files');
  return files.length > 0 ? { files: files.map(sampleFile) } : { body: body.value };
}

export function fromErrorRequest(operation: Operation, name: string, entry: JsonObject): Cause {
  if ('needsTask' in entry)
    throw new Error(`${operation.id} x-error-requests.${name}: needsTask is for request examples.`);
  const { request } = fromExamples(operation, undefined, undefined);
  const query = objectAt(entry, 'query');
  return {
    actor: actorOf({ 'x-actor': entry.actor ?? 'good' }) ?? 'good',
    request: {
      path: { ...request.path, ...objectAt(entry, 'path') },
      // A query says all there is, so that it can leave a required parameter out.
      query: 'query' in entry ? query : request.query,
      headers: objectAt(entry, 'headers'),
      ...(entry.body !== undefined && { body: entry.body }),
      ...(typeof entry.rawBody === 'string' && { rawBody: entry.rawBody }),
      ...(typeof entry.contentType === 'string' && { contentType: entry.contentType }),
      ...(Array.isArray(entry.files) && { files: entry.files.filter(isObject).map(sampleFile) }),
    },
  };
}

function sampleFile({ field, filename, contentType, sample, bytes }: JsonObject): SampleFile {
  return {
    field: word(field),
    filename: word(filename),
    contentType: word(contentType),
    sample: word(sample),
    ...(typeof bytes === 'number' && { bytes }),
  };
}

function neededTask(marks: JsonObject, at: NeededTask['at']): NeededTask {
  const state = taskStates.find((one) => one === marks['x-needs-task']);
  if (state === undefined)
    throw new Error(`x-needs-task: ${JSON.stringify(marks['x-needs-task'])} is no status.`);
  const medium = marks['x-needs-media-type'];
  return { state, at, ...((medium === 'image' || medium === 'video') && { medium }) };
}

export function actorOf(marks: JsonObject): Actor | undefined {
  const given = marks['x-actor'];
  if (given === undefined) return undefined;
  const actor = actors.find((one) => one === given);
  if (actor === undefined)
    throw new Error(`x-actor: ${JSON.stringify(given)} is none of ${actors.join(', ')}.`);
  return actor;
}

function word(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error(`expected a word, got ${JSON.stringify(value)}`);
  return value;
}
