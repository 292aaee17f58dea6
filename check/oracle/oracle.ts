import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Case } from '../cases/case.ts';
import { type Contract, type Operation, type Reply, valueAt } from '../contract/contract.ts';
import { wrongCode } from './error-code.ts';
import { differingValues, type Expectation, shown } from './example-values.ts';
import type { Received } from '../target/request.ts';
import { isObject } from '../../scripts/generate/document.ts';
import { Schemas } from '../contract/schemas.ts';
import type { Provenance } from './verdict.ts';
import type { Problem } from '../report.ts';

/** Says of a reply what in it is not as the contract has it. Nobody is asked but the bundle. */
export interface Oracle {
  /** The problems of a reply by itself: any documented status will do. */
  judge(operation: Operation, reply: Received): Problem[];
  /** The problems of the reply to a case. */
  judgeCase(
    one: Case,
    reply: Received,
    expected: Omit<Expectation, 'provenance' | 'wording'>,
  ): Problem[];
}

export function createOracle({ api, document }: Contract): Oracle {
  const schemas = new Schemas(api, document);

  function wrongHeaders(reply: Reply, received: Received): Problem[] {
    return reply.headers.flatMap(({ name, required, schema, provenance }) => {
      const value = received.headers.get(name);
      if (value === null) return required ? [wrongHeader(`${name} is missing`, provenance)] : [];
      const validate = schemas.text(schema);
      return validate({ value })
        ? []
        : [wrongHeader(`${name} ${messageOf(validate.errors?.[0])}, got "${value}"`, provenance)];
    });
  }

  function wrongBody(reply: Reply, received: Received): Problem[] {
    const { provenance } = reply;
    if (reply.mediaType === undefined || reply.schema === undefined) return [];
    const [type = ''] = (received.headers.get('content-type') ?? '').split(';');
    if (type.trim().toLowerCase() !== reply.mediaType)
      return [
        { rule: 'content-type', message: `expected ${reply.mediaType}, got "${type}"`, provenance },
      ];
    if (received.body === undefined)
      return [
        { rule: 'json', message: `not JSON: ${shown(received.text.slice(0, 100))}`, provenance },
      ];
    const validate = schemas.body(reply.schema);
    if (validate(received.body)) return [];
    return leaves(validate.errors ?? []).map((error) => violation(error, received.body));
  }

  function judge(operation: Operation, received: Received): Problem[] {
    const reply = operation.replies.find(({ status }) => status === received.status);
    if (reply === undefined) {
      const message = `${operation.id} has no documented status ${received.status}: ${shown(received.body ?? received.text)}`;
      return [{ rule: 'status', message, provenance: surest(operation, received.status) }];
    }
    return [...wrongHeaders(reply, received), ...wrongBody(reply, received)];
  }

  return {
    judge,
    judgeCase(
      { operation, expected: { status, name, provenance, wording } },
      received,
      expectation,
    ) {
      if (received.status !== status) {
        const reply = operation.replies.find((one) => one.status === status);
        const message = `expected ${status}, got ${received.status}: ${shown(received.body ?? received.text)}`;
        // What is documented to be refused and was accepted breaks the promise, whatever number was assumed for it.
        const accepted = status >= 400 && received.status < 300;
        return [
          {
            rule: 'status',
            message,
            provenance: accepted ? provenance : weaker(reply?.provenance, provenance),
          },
        ];
      }
      const broken = judge(operation, received);
      if (received.body === undefined) return broken;
      const code = wrongCode(name, expectation.body, received.body, provenance);
      // Another error has other texts and details: its code says it all.
      if (code !== undefined) return [...broken, code];
      return [
        ...broken,
        ...differingValues({ ...expectation, provenance, wording }, received.body),
      ];
    },
  };
}

/** Without the errors that only say that others were found. */
function leaves(errors: readonly ErrorObject[]): ErrorObject[] {
  const told = errors.filter(
    ({ keyword }) => keyword !== 'if' && keyword !== 'oneOf' && keyword !== 'anyOf',
  );
  return told.length > 0 ? told : [...errors];
}

function wrongHeader(message: string, provenance: Provenance): Problem {
  return { rule: 'header', message, provenance };
}

function violation(error: ErrorObject, body: unknown): Problem {
  const { keyword, instancePath, params } = error;
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const field = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    // That replies are closed is decided for every API: no reference says it.
    return {
      rule: 'undocumented-field',
      message: `"${field}" is not in the contract`,
      pointer: instancePath,
      provenance: 'decided',
    };
  }
  const message = `${messageOf(error)}, got ${shown(valueAt(body, instancePath))}`;
  return { rule: 'schema', message, pointer: instancePath, provenance: provenanceOf(error) };
}

/** Where the broken rule comes from: the mark of the schema that holds it; of a missing field, its own mark too. */
function provenanceOf({ keyword, params, parentSchema }: ErrorObject): Provenance {
  const own = markOf(parentSchema);
  if (keyword !== 'required') return own;
  const properties: unknown = parentSchema?.['properties'];
  return isObject(properties)
    ? weaker(own, markOf(properties[String(params['missingProperty'])]))
    : own;
}

function markOf(schema: unknown): Provenance {
  const mark = isObject(schema) ? schema['x-provenance'] : undefined;
  return mark === 'observed' || mark === 'decided' ? mark : 'documented';
}

function messageOf(error: ErrorObject | undefined): string {
  const allowed: unknown = error?.params['allowedValues'] ?? error?.params['allowedValue'];
  return `${error?.message ?? 'is wrong'}${allowed === undefined ? '' : ` (${shown(allowed)})`}`;
}

/** A status that nobody declared refutes what is said of its class: a 418 only as much as the documents say of 4xx. */
function surest({ replies }: Operation, status: number): Provenance {
  const marks = replies
    .filter((reply) => Math.floor(reply.status / 100) === Math.floor(status / 100))
    .map(({ provenance }) => provenance);
  return marks.length === 0 || marks.includes('documented')
    ? 'documented'
    : marks.includes('observed')
      ? 'observed'
      : 'decided';
}

function weaker(one: Provenance | undefined, other: Provenance): Provenance {
  const order: readonly Provenance[] = ['documented', 'observed', 'decided'];
  return order[Math.max(order.indexOf(one ?? 'documented'), order.indexOf(other))] ?? other;
}
