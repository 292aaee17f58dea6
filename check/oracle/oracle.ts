import type { Case } from '../cases/case.ts';
import type { Contract, Operation, Reply } from '../contract/contract.ts';
import { wrongCode } from './error-code.ts';
import { differingValues, type Expectation, shown } from './example-values.ts';
import type { Received } from '../target/request.ts';
import { leaves, messageOf, violation } from './violation.ts';
import { surest, weaker } from './verdict.ts';
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
    expected: Omit<Expectation, 'provenance' | 'wording' | 'pointer'>,
  ): Problem[];
}

export function createOracle(
  { api, document }: Contract,
  schemas: Schemas = new Schemas(api, document),
): Oracle {
  function wrongHeaders(reply: Reply, received: Received): Problem[] {
    return reply.headers.flatMap(({ name, required, schema, provenance, pointer }): Problem[] => {
      const value = received.headers.get(name);
      const problem = { rule: 'header', provenance, expected: name } as const;
      if (value === null)
        return required
          ? [{ ...problem, message: `${name} is missing`, statement: `${pointer}/required` }]
          : [];
      const validate = schemas.text(schema);
      if (validate({ value })) return [];
      const message = `${name} ${messageOf(validate.errors?.[0])}, got "${value}"`;
      return [{ ...problem, message, got: value, statement: `${pointer}/schema` }];
    });
  }

  function wrongBody(reply: Reply, received: Received): Problem[] {
    const { provenance } = reply;
    if (reply.mediaType === undefined || reply.schema === undefined) return [];
    const [type = ''] = (received.headers.get('content-type') ?? '').split(';');
    if (type.trim().toLowerCase() !== reply.mediaType)
      return [
        {
          rule: 'content-type',
          message: `expected ${reply.mediaType}, got "${type}"`,
          expected: reply.mediaType,
          got: type,
          provenance,
          statement: `${reply.pointer}/content`,
        },
      ];
    if (received.body === undefined)
      return [
        {
          rule: 'json',
          message: `not JSON: ${shown(received.text.slice(0, 100))}`,
          provenance,
          statement: `${reply.pointer}/content`,
        },
      ];
    const validate = schemas.body(reply.schema);
    if (validate(received.body)) return [];
    return leaves(validate.errors ?? []).map((error) =>
      violation(error, received.body, schemas.pointerTo(error.parentSchema)),
    );
  }

  function judge(operation: Operation, received: Received): Problem[] {
    const reply = operation.replies.find(({ status }) => status === received.status);
    if (reply === undefined) {
      const message = `${operation.id} has no documented status ${received.status}: ${shown(received.body ?? received.text)}`;
      return [
        {
          rule: 'status',
          message,
          got: received.status,
          expected: operation.replies.map(({ status }) => status),
          provenance: ofClass(operation, received.status),
          statement: `${operation.pointer}/responses`,
        },
      ];
    }
    return [...wrongHeaders(reply, received), ...wrongBody(reply, received)];
  }

  return {
    judge,
    judgeCase(
      { operation, expected: { status, name, provenance, wording, pointer } },
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
            expected: status,
            got: received.status,
            statement: `${operation.pointer}/responses${reply === undefined ? '' : `/${status}`}`,
            provenance: accepted ? provenance : weaker(reply?.provenance, provenance),
          },
        ];
      }
      const broken = judge(operation, received);
      if (received.body === undefined) return broken;
      const code = wrongCode({ name, pointer }, expectation.body, received.body, provenance);
      // Another error has other texts and details: its code says it all.
      if (code !== undefined) return [...broken, code];
      return [
        ...broken,
        ...differingValues({ ...expectation, provenance, wording, pointer }, received.body),
      ];
    },
  };
}

/** A status that nobody declared refutes what is said of its class: a 418 only as much as the documents say of 4xx. */
function ofClass({ replies }: Operation, status: number): Provenance {
  return surest(
    replies
      .filter((reply) => Math.floor(reply.status / 100) === Math.floor(status / 100))
      .map(({ provenance }) => provenance),
  );
}
