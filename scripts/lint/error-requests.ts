import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  derefObject,
  isObject,
  listOperations,
  objectAt,
  type JsonObject,
  type Operation,
} from '../generate/document.ts';
import { mockView } from '../generate/mock-view.ts';
import type { Problem } from './problem.ts';

/** What else than the body of an `x-error-requests` entry can be wrong with the request. */
const OTHER_CAUSES = [
  'rawBody',
  'contentType',
  'query',
  'path',
  'headers',
  'files',
  'actor',
  'needsTask',
];

/**
 * The entries of `x-error-requests` whose body the request schema accepts. They show no violation, and
 * their place is with the request examples, where the example check sees them.
 */
export function findValidErrorRequests(bundle: JsonObject, file: string): Problem[] {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  // The view has no discriminators, which Ajv would want written in a form of its own.
  ajv.addSchema(mockView(bundle), 'bundle');
  return listOperations(bundle).flatMap((operation) => {
    const schema = `bundle#/paths/${pointer(operation.path)}/${operation.method}`;
    const body = bodySchema(bundle, operation);
    if (body === undefined) return [];
    const validate = ajv.compile({ $ref: `${schema}${body}` });
    return Object.entries(objectAt(operation.object, 'x-error-requests')).flatMap(
      ([name, entry]) => {
        if (!isObject(entry) || !('body' in entry)) return [];
        if (OTHER_CAUSES.some((cause) => cause in entry) || !validate(entry.body)) return [];
        return [
          {
            where: `${file} ${operation.id} x-error-requests.${name}`,
            message:
              'The request schema accepts this body. Make it a request example, or tighten the schema.',
          },
        ];
      },
    );
  });
}

/** The pointer from an operation to the schema of its JSON body, unless it takes none. */
function bodySchema(bundle: JsonObject, { object }: Operation): string | undefined {
  if (isObject(object.requestBody) && '$ref' in object.requestBody) return undefined;
  const content = objectAt(derefObject(bundle, object.requestBody), 'content');
  return 'application/json' in content
    ? `/requestBody/content/${pointer('application/json')}/schema`
    : undefined;
}

function pointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
