import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { validateInput, validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Api } from '../../scripts/apis.ts';
import {
  derefObject,
  isObject,
  listOperations,
  objectAt,
  parseDocument,
  type Json,
  type JsonObject,
} from '../../scripts/generate/document.ts';

interface Violation {
  readonly keyword: string;
  readonly path: string;
}

/** A JSON body an operation takes, and two opinions on bodies: the contract's and that of Prism on its view. */
export interface Judges {
  readonly operationId: string;
  readonly examples: readonly JsonObject[];
  readonly contract: (body: Json) => boolean;
  /** Violations without the wrappers (`must match "then" schema`) around them. */
  readonly prism: (body: Json) => Violation[];
}

const WRAPPERS = new Set(['if', 'anyOf', 'oneOf']);

export async function judgesOf(api: Api): Promise<Judges[]> {
  const bundleFile = join(api.generated, 'openapi.yaml');
  const bundle = parseDocument(readFileSync(bundleFile, 'utf8'), bundleFile);
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  const operations = await getHttpOperationsFromSpec(join(api.generated, 'openapi.mock.json'));
  return listOperations(bundle).flatMap(({ id, path, method, object }) => {
    const media = objectAt(
      objectAt(derefObject(bundle, object.requestBody), 'content'),
      'application/json',
    );
    const resource = operations.find(({ iid }) => iid === id);
    if (!isObject(media.schema) || resource === undefined) return [];
    // The references of a bundle start at its root.
    const validate = ajv.compile({ ...media.schema, components: objectAt(bundle, 'components') });
    return [
      {
        operationId: id,
        examples: Object.values(objectAt(media, 'examples'))
          .map((example) => derefObject(bundle, example).value)
          .filter(isObject),
        contract: (body: Json) => validate(body),
        prism: (body: Json) => {
          const element = {
            method,
            url: { path, query: {} },
            headers: { 'content-type': 'application/json' },
            body,
          };
          const verdict = validateInput({ resource, element });
          return !isLeft(verdict)
            ? []
            : verdict.left
                .map((violation) => ({
                  keyword: String(violation.code),
                  path: (violation.path ?? []).join('.'),
                }))
                .filter(({ keyword }) => !WRAPPERS.has(keyword));
        },
      },
    ];
  });
}

/** The examples of replies that Prism refuses on the mock view; `checked` is how many there are. */
export async function refusedReplies(api: Api): Promise<{ checked: number; refused: string[] }> {
  const operations = await getHttpOperationsFromSpec(join(api.generated, 'openapi.mock.json'));
  const refused: string[] = [];
  let checked = 0;
  for (const resource of operations) {
    for (const { code, contents = [] } of resource.responses) {
      for (const { mediaType, examples = [] } of contents) {
        for (const example of examples) {
          if (!('value' in example)) continue;
          checked += 1;
          const headers = { 'content-type': mediaType };
          const element = { statusCode: Number(code), headers, body: example.value };
          const verdict = validateOutput({ resource, element });
          // The headers of a reply are not part of its example.
          if (isLeft(verdict) && verdict.left.some(({ path }) => path?.[0] === 'body')) {
            refused.push(`${resource.iid} ${code} ${example.key}`);
          }
        }
      }
    }
  }
  return { checked, refused };
}
