import { banner } from './banner.ts';
import {
  derefObject,
  isObject,
  listOperations,
  objectAt,
  objectsAt,
  type JsonObject,
} from './document.ts';
import { operationErrorCodes } from './error-codes.ts';

/** `client.ts`: a typed client factory that sends the key, and names for the types that callers need. */
export function emitClient(bundle: JsonObject, api: string, contract: string): string {
  const name = pascalCase(api);
  const key = keyHeader(bundle);
  const header = key?.header;
  const takesFiles = listOperations(bundle).some(({ object }) =>
    Object.hasOwn(
      objectAt(derefObject(bundle, object.requestBody), 'content'),
      'multipart/form-data',
    ),
  );
  return [
    banner(contract),
    "import createClient, { type Client, type ClientOptions } from 'openapi-fetch';",
    ...(takesFiles ? ["import { serializeBody } from '../../client/serialize-body.ts';"] : []),
    "import type { components, operations, paths } from './types.ts';",
    '',
    'export type { components, operations, paths };',
    '',
    `/** The named schemas of the contract: \`Schemas['${firstSchema(bundle)}']\`. */`,
    "export type Schemas = components['schemas'];",
    '',
    `export type ${name}Client = Client<paths>;`,
    '',
    `export interface ${name}ClientOptions extends Omit<ClientOptions, 'headers'> {`,
    `  /** Where the API is served, without the paths of its operations: \`${firstServer(bundle)}\`. */`,
    '  baseUrl: string;',
    ...(key === undefined ? [] : keyOption(key)),
    '}',
    '',
    '/** A client whose paths, parameters, bodies and replies are those of the contract. */',
    `export function create${name}Client(options: ${name}ClientOptions): ${name}Client {`,
    ...(header === undefined ? [] : ['  const { apiKey, ...clientOptions } = options;']),
    '  return createClient<paths>({',
    ...(takesFiles ? ['    bodySerializer: serializeBody,'] : []),
    ...(header === undefined
      ? ['    ...options,']
      : [
          '    ...clientOptions,',
          key?.isOptional === true
            ? `    ...(apiKey !== undefined && { headers: { ${header} } }),`
            : `    headers: { ${header} },`,
        ]),
    '  });',
    '}',
    '',
    '/** The error codes that each operation declares. */',
    'export interface ErrorCodes {',
    ...listOperations(bundle).map((operation) => {
      const codes = operationErrorCodes(bundle, operation).map((code) => `'${code}'`);
      return `  ${operation.id}: ${codes.join(' | ') || 'never'};`;
    }),
    '}',
    '',
    '/** The error codes of one operation, or of all of them. */',
    'export type ErrorCode<Operation extends keyof operations = keyof operations> = ErrorCodes[Operation];',
    '',
  ].join('\n');
}

function keyOption({ isOptional, description }: KeyHeader): string[] {
  return isOptional
    ? [`  /** ${description} */`, '  apiKey?: string | undefined;']
    : ['  apiKey: string;'];
}

export function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, letter: string) =>
    letter.toUpperCase(),
  );
}

function firstSchema(bundle: JsonObject): string {
  return Object.keys(objectAt(objectAt(bundle, 'components'), 'schemas'))[0] ?? 'Name';
}

/** The server without variables, which is the local mock; else the first. */
function firstServer(bundle: JsonObject): string {
  const urls = objectsAt(bundle, 'servers')
    .map((server) => server.url)
    .filter((url) => typeof url === 'string');
  return urls.find((url) => !url.includes('{')) ?? urls[0] ?? '/';
}

interface KeyHeader {
  /** A property of an object literal. */
  readonly header: string;
  readonly isOptional: boolean;
  readonly description: string;
}

/** The header of the first way to authenticate that the contract names; none when it asks for no key. */
function keyHeader(bundle: JsonObject): KeyHeader | undefined {
  const names = objectsAt(bundle, 'security').map((requirement) => Object.keys(requirement)[0]);
  const schemeName = names.find((name) => name !== undefined);
  if (schemeName === undefined) return undefined;
  const isOptional = names.includes(undefined);
  const schemes = objectAt(objectAt(bundle, 'components'), 'securitySchemes');
  const scheme = derefObject(bundle, schemes[schemeName]);
  const description = typeof scheme.description === 'string' ? scheme.description : schemeName;
  if (scheme.type === 'http' && scheme.scheme === 'bearer') {
    return { header: 'Authorization: `Bearer ${apiKey}`', isOptional, description };
  }
  if (scheme.type === 'apiKey' && scheme.in === 'header' && isNamed(scheme)) {
    return { header: `'${scheme.name}': apiKey`, isOptional, description };
  }
  throw new Error(
    `The security scheme ${schemeName} is neither HTTP bearer nor a key in a header, which is all the ` +
      `client factory can send.`,
  );
}

function isNamed(scheme: JsonObject): scheme is JsonObject & { name: string } {
  return isObject(scheme) && typeof scheme.name === 'string';
}
