/** Code samples of an operation for Redoc: curl, and TypeScript with the generated client. */
import type { Example, Operation } from '../../../check/contract/contract.ts';
import { fromExamples } from '../../../check/cases/causes.ts';
import { isObject, objectsAt, type Json, type JsonObject } from '../../generate/document.ts';
import { pascalCase } from '../../generate/client.ts';
import { curl, MOCK } from '../browser/call.ts';
import { BODY } from '../browser/fill-sample.ts';
import { callOf, keyOf } from './call.ts';
import { text } from './text.ts';

/** A Code Sample Object; a body is left open for the example that is picked. */
export type CodeSample = { lang: string; label: string; source: string };

/** What the samples of an API have in common. */
export interface Sampled {
  readonly name: string;
  readonly mount: string;
  readonly keyPrefix: string | undefined;
}

export function codeSamples(api: Sampled, operation: Operation): CodeSample[] {
  const example = ordinary(operation);
  const key = api.keyPrefix === undefined ? null : keyOf('good', api.keyPrefix);
  const { request } = fromExamples(operation, example?.name ?? firstName(operation), example);
  const call = callOf(api.mount, operation, request, key);
  const open = request.body !== undefined;
  const filled = curl(open ? { ...call, body: null } : call);
  return [
    {
      lang: 'curl',
      label: 'curl',
      source: open ? filled.replace("-d 'null'", `-d ${BODY.shell}`) : filled,
    },
    {
      lang: 'typescript',
      label: 'TypeScript',
      source: typescript(api, operation, request, example, key),
    },
  ];
}

/** The first example that an ordinary account sends. */
function ordinary({ requests }: Operation): Example | undefined {
  return requests.find(({ marks }) => !('x-actor' in marks)) ?? requests[0];
}

/** The name under which the parameters of an operation without a body have examples. */
function firstName({ parameters }: Operation): string | undefined {
  return parameters.find(({ required }) => required)?.examples[0]?.name;
}

function typescript(
  { name, mount }: Sampled,
  { method, path }: Operation,
  request: { readonly path?: JsonObject; readonly query?: JsonObject; readonly body?: Json },
  example: Example | undefined,
  key: string | null,
): string {
  const create = `create${pascalCase(name)}Client`;
  const files = example === undefined ? [] : objectsAt(example.marks, 'x-files');
  const init = [
    ...parameters(request),
    ...(files.length > 0 ? [`  body: { files: [${files.map(newFile).join(', ')}] },`] : []),
    ...(request.body === undefined ? [] : [`  body: ${BODY.code},`]),
  ];
  return [
    ...(files.length > 0 ? ["import { readFile } from 'node:fs/promises';"] : []),
    `import { ${create} } from 'understudy/client/${name}';`,
    '',
    `const api = ${create}({ baseUrl: '${MOCK}${mount}'${key === null ? '' : `, apiKey: '${key}'`} });`,
    '',
    init.length === 0
      ? `const { data, error } = await api.${method}('${path}');`
      : `const { data, error } = await api.${method}('${path}', {\n${init.join('\n')}\n});`,
    'console.log(error ?? data);',
  ].join('\n');
}

function parameters(request: {
  readonly path?: JsonObject;
  readonly query?: JsonObject;
}): string[] {
  const given = Object.entries({ path: request.path ?? {}, query: request.query ?? {} })
    .filter(([, values]) => isObject(values) && Object.keys(values).length > 0)
    .map(([place, values]) => `${place}: ${literal(values)}`);
  return given.length === 0 ? [] : [`  params: { ${given.join(', ')} },`];
}

function literal(values: JsonObject): string {
  const entries = Object.entries(values).map(
    ([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('"', "'")}`,
  );
  return `{ ${entries.join(', ')} }`;
}

function newFile({ filename, contentType }: JsonObject): string {
  return `new File([await readFile('${text(filename)}')], '${text(filename)}', { type: '${text(contentType)}' })`;
}
