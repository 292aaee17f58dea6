import { isObject, objectAt } from '../../scripts/generate/document.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import { valueAt } from '../contract/pointers.ts';
import { codePointer } from '../oracle/error-code.ts';
import { shown } from '../oracle/example-values.ts';
import { judged, type Judgement, type Provenance } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';
import { keyOf } from '../target/actors.ts';
import { deliver } from '../target/deliver.ts';
import type { Target } from '../target/target.ts';
import { settle } from './settle.ts';

/** A request that the contract has no operation for (`x-unmatched`). */
export interface Unmatched {
  /** `<api>/unmatched/<what>` */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code: unknown;
  readonly provenance: Provenance;
}

const NOWHERE = '/understudy/no-such-path';

/** A method that no operation of any API has, and that changes nothing where it has no body. */
const NO_METHOD = 'PATCH';

export function unmatchedCases({ api, document, operations }: Contract): Unmatched[] {
  const rules = objectAt(document, 'x-unmatched');
  const { provenance } = rules;
  const bare = [...operations.values()].find(
    ({ method, parameters }) => method === 'GET' && parameters.every(({ required }) => !required),
  );
  const paths = {
    notFound: { method: 'GET', path: NOWHERE },
    ...(bare !== undefined && { methodNotAllowed: { method: NO_METHOD, path: bare.path } }),
  };
  return Object.entries(paths).flatMap(([name, request]) => {
    const { status, code } = objectAt(rules, name);
    return typeof status === 'number'
      ? [
          {
            id: `${api}/unmatched/${name}`,
            ...request,
            status,
            code,
            provenance:
              provenance === 'decided' || provenance === 'observed' ? provenance : 'documented',
          },
        ]
      : [];
  });
}

export function unmatchedHindrance(
  { method }: Unmatched,
  { steering, budget }: Target,
): string | undefined {
  return method === NO_METHOD && steering === undefined && budget.allowed === 0
    ? 'it sends a method that might write (--allow-spend)'
    : undefined;
}

export function runUnmatched(one: Unmatched, target: Target): Promise<Judgement> {
  return settle(one.id, async () => {
    const { id, method, path, status, code, provenance } = one;
    const operation: Operation = {
      id: 'unmatched',
      pointer: '/x-unmatched',
      method,
      path,
      parameters: [],
      bodyType: undefined,
      bodySchema: undefined,
      requests: [],
      errorRequests: {},
      replies: [],
    };
    const key = keyOf(target.actors.find('good', id));
    const reply = await deliver(target, { operation, request: {}, key });
    const problem = { provenance, statement: `/x-unmatched/${id.split('/').at(-1) ?? ''}` };
    if (reply.status !== status)
      return judged(id, [
        {
          ...problem,
          rule: 'status',
          message: `expected ${status}, got ${reply.status}: ${shown(reply.body ?? reply.text)}`,
          expected: status,
          got: reply.status,
        },
      ]);
    const pointer = codeIn(target.contract);
    const got = pointer === undefined ? code : valueAt(reply.body, pointer);
    if (got === code) return judged(id, []);
    return judged(id, [
      {
        ...problem,
        rule: 'error-code',
        message: `expected ${shown(code)}, got ${shown(got)}`,
        ...(pointer !== undefined && { pointer }),
        expected: code,
        got,
      } satisfies Problem,
    ]);
  });
}

/** Where the API's errors have their code. */
function codeIn({ operations }: Contract): string | undefined {
  for (const { replies } of operations.values())
    for (const { status, examples } of replies)
      for (const { name, value } of examples)
        if (status === 401 && isObject(value))
          return codePointer(value, name.split('.')[0] ?? name);
  return undefined;
}
