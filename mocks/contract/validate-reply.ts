import type { IHttpOperation } from '@stoplight/types';
import type { SchemaCompiler, Validate } from './compile-schema.ts';
import { mediaTypeMatches } from './media-type.ts';
import { violationsOf } from './violations.ts';

export interface ReplyParts {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Everything that the contract says of the replies of an operation: a function from a reply to what is wrong with it. */
export function compileReply(
  operation: IHttpOperation,
  schemas: SchemaCompiler,
  bundle: unknown,
): (reply: ReplyParts) => readonly string[] {
  const id = operation.iid ?? operation.id;
  const documented = new Map<number, (reply: ReplyParts) => readonly string[]>();
  for (const response of operation.responses) {
    const place = `${id}, response ${response.code}`;
    const contents = (response.contents ?? []).map(({ mediaType, schema }) => ({
      mediaType,
      // The schema of a stream is that of all its events, and they are still to come.
      validate:
        schema === undefined || mediaType === 'text/event-stream'
          ? undefined
          : schemas.body(schema, bundle, place),
    }));
    const headers = (response.headers ?? []).map(({ name, required, schema }) => ({
      name: name.toLowerCase(),
      required: required === true,
      validate:
        schema === undefined
          ? undefined
          : schemas.parameters(wrapped(schema), bundle, `${place}, ${name}`),
    }));
    documented.set(Number(response.code), (reply) => {
      const wrong = wrongContent(reply, contents);
      return headers.length === 0
        ? wrong
        : [...wrong, ...headers.flatMap((header) => wrongHeader(reply, header))];
    });
  }
  return (reply) =>
    documented.get(reply.status)?.(reply) ?? [
      `the status ${reply.status} is not in the contract of ${id}`,
    ];
}

interface Content {
  readonly mediaType: string;
  readonly validate: Validate | undefined;
}

function wrongContent(
  { headers, body }: ReplyParts,
  contents: readonly Content[],
): readonly string[] {
  if (contents.length === 0) return [];
  const given = headers['content-type'] ?? '';
  const content = contents.find(({ mediaType }) => mediaTypeMatches(given, mediaType));
  if (content === undefined)
    return [
      `the content type must be ${contents.map(({ mediaType }) => mediaType).join(' or ')}, got "${given}"`,
    ];
  if (content.validate === undefined || content.validate(body)) return [];
  return violationsOf(content.validate.errors ?? [], 'the body').map(({ message }) => message);
}

interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly validate: Validate | undefined;
}

function wrongHeader(
  { headers }: ReplyParts,
  { name, required, validate }: Header,
): readonly string[] {
  const value = headers[name];
  // An empty value is no value, as Prism has it.
  if (value === undefined || value === '') return required ? [`the header ${name} is missing`] : [];
  if (validate === undefined || validate({ value })) return [];
  return violationsOf(validate.errors ?? [], name).map(
    ({ message }) => `the header ${name}: ${message}`,
  );
}

/** A value by itself cannot be coerced from text; a property can. */
function wrapped(schema: object): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { value: schema },
  };
}
