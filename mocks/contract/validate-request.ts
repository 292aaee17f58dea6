import type { IHttpOperation } from '@stoplight/types';
import type { Violation } from '../domain/violations.ts';
import { abridged } from '../domain/wording.ts';
import type { SchemaCompiler, Validate } from './compile-schema.ts';
import { mediaTypeMatches } from './media-type.ts';
import { violationsOf } from './violations.ts';

export interface RequestParts {
  readonly contentType: string | undefined;
  /** Whether any bytes came as a body. */
  readonly hasBody: boolean;
  readonly body: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
}

/** A request with its parameters as the types the contract gives them, or what is wrong with it. */
export type Checked =
  | {
      readonly violations?: undefined;
      readonly query: Readonly<Record<string, unknown>>;
      readonly params: Readonly<Record<string, unknown>>;
    }
  | { readonly violations: readonly [Violation, ...Violation[]] };

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: { readonly type?: unknown };
}

/** Everything that the contract says of a request, compiled into one function. */
export function compileRequest(
  operation: IHttpOperation,
  schemas: SchemaCompiler,
  bundle: unknown,
): (parts: RequestParts) => Checked {
  const { request } = operation;
  const id = operation.iid ?? operation.id;
  const query = compileParameters(request?.query ?? [], `${id}, query`, schemas, bundle);
  const path = compileParameters(request?.path ?? [], `${id}, path`, schemas, bundle);
  const large = operation.extensions?.['x-max-body-bytes'] !== undefined;
  const contents = (request?.body?.contents ?? []).map(({ mediaType, schema }) => ({
    mediaType,
    validate:
      schema === undefined
        ? undefined
        : schemas[large ? 'largeBody' : 'body'](schema, bundle, `${id}, body`),
  }));
  const required = request?.body?.required === true;

  return ({ contentType, hasBody, body, query: givenQuery, params: givenParams }) => {
    const violations: Violation[] = [];
    const content =
      contentType === undefined
        ? contents[0]
        : contents.find(({ mediaType }) => mediaTypeMatches(contentType, mediaType));
    if (hasBody && content === undefined)
      violations.push({
        path: 'Content-Type',
        keyword: 'content-type',
        message: `Content-Type must be ${contents.map(({ mediaType }) => mediaType).join(' or ')}, got ${abridged(contentType ?? 'none')}`,
        ...(contentType !== undefined && { value: contentType }),
      });
    else if (required && !hasBody)
      violations.push({ path: '', keyword: 'required', message: 'A request body is required.' });
    else if (hasBody && content?.validate !== undefined && !content.validate(body))
      violations.push(...violationsOf(content.validate.errors ?? [], 'The body'));

    const checkedQuery = query(givenQuery, violations);
    const checkedParams = path(givenParams, violations);
    const [first] = violations;
    return first === undefined
      ? { query: checkedQuery, params: checkedParams }
      : { violations: [first, ...violations.slice(1)] };
  };
}

const NONE = Object.freeze({});

function compileParameters(
  parameters: readonly Parameter[],
  place: string,
  schemas: SchemaCompiler,
  bundle: unknown,
): (
  given: Readonly<Record<string, unknown>>,
  violations: Violation[],
) => Readonly<Record<string, unknown>> {
  if (parameters.length === 0) return () => NONE;
  const names = parameters.map(({ name }) => name);
  for (const { name, schema } of parameters)
    if (schema?.type === 'array' || schema?.type === 'object')
      throw new Error(
        `${place}: the parameter ${name} is an ${schema.type}, which needs a deserialiser here`,
      );
  const validate: Validate = schemas.parameters(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema ?? {}])),
      required: parameters.flatMap(({ name, required }) => (required === true ? [name] : [])),
    },
    bundle,
    place,
  );

  return (given, violations) => {
    const values: Record<string, unknown> = {};
    // An empty value is no value, as Prism has it: `?page=` is the default page.
    for (const name of names)
      if (given[name] !== undefined && given[name] !== '') values[name] = given[name];
    if (!validate(values)) violations.push(...violationsOf(validate.errors ?? [], place));
    // Ajv makes a number of `1e999` and does not look at it again.
    for (const name of names)
      if (values[name] === Infinity || values[name] === -Infinity)
        violations.push({
          path: name,
          keyword: 'type',
          message: `${name} must be a number that can be counted to`,
        });
    return values;
  };
}
