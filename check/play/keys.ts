import type { Contract, Operation } from '../contract/contract.ts';
import { keyHeaders } from '../contract/key-headers.ts';
import { codePointer } from '../oracle/error-code.ts';
import { shown } from '../oracle/example-values.ts';
import { judged, type Judgement } from '../oracle/verdict.ts';
import { fromExamples } from '../cases/causes.ts';
import type { CaseRequest } from '../cases/case.ts';
import { valueAt } from '../contract/pointers.ts';
import { keyOf } from '../target/actors.ts';
import { deliver } from '../target/deliver.ts';
import type { Target } from '../target/target.ts';
import { settle } from './settle.ts';

/** A good key, shown in a way that the contract does not know, or in each that it does. */
export interface KeyCase {
  /** `<api>/<operationId>/key/<way>` */
  readonly id: string;
  readonly operation: Operation;
  readonly request: Partial<CaseRequest>;
  readonly isRefused: boolean;
  readonly headersFor: (key: string) => Readonly<Record<string, string>>;
}

/** Ways to show a key that no contract knows. */
const WRONG_WAYS: Readonly<Record<string, (key: string) => Record<string, string>>> = {
  'header-of-another-name': (key) => ({ 'x-understudy-key': key }),
  'another-scheme': (key) => ({ authorization: `Token ${key}` }),
};

/** What a missing or unknown key does at each operation, its examples say; these are about where the key stands. */
export function keyCases(contract: Contract): KeyCase[] {
  return [...contract.operations.values()].flatMap((operation) =>
    [wrongWays(contract, operation), rightWays(contract, operation)].flat(),
  );
}

function wrongWays({ api }: Contract, operation: Operation): KeyCase[] {
  const { request } = fromExamples(operation, undefined, operation.requests[0]);
  return Object.entries(WRONG_WAYS).map(([way, headersFor]) => ({
    id: `${api}/${operation.id}/key/${way}`,
    operation,
    request,
    isRefused: true,
    headersFor,
  }));
}

/** Where nothing else is needed, and nothing is charged. */
function rightWays(contract: Contract, operation: Operation): KeyCase[] {
  const { method, parameters, bodyType } = operation;
  const isBare = method === 'GET' && parameters.every(({ required }) => !required);
  if (!isBare && bodyType !== 'multipart/form-data') return [];
  const { request } = fromExamples(operation, undefined, operation.requests[0]);
  return keyHeaders(contract).map((headersFor, index) => ({
    id: `${contract.api}/${operation.id}/key/way-${index + 1}`,
    operation,
    request,
    isRefused: false,
    headersFor,
  }));
}

export function runKeyCase(one: KeyCase, target: Target): Promise<Judgement> {
  return settle(one.id, async () => {
    const { id, operation, request, isRefused, headersFor } = one;
    const key = keyOf(target.actors.find('good', id)) ?? '';
    const reply = await deliver(target, {
      operationId: operation.id,
      request,
      key,
      keyHeaders: headersFor(key),
    });
    const problems = target.oracle.judge(operation, reply);
    const expected = isRefused ? 401 : 200;
    if (reply.status !== expected)
      return judged(id, [
        {
          rule: 'status',
          message: `expected ${expected}, got ${reply.status}: ${shown(reply.body ?? reply.text)}`,
          expected,
          got: reply.status,
          provenance: 'documented',
          statement: `${operation.pointer}/responses/${expected}`,
        },
        ...problems,
      ]);
    return judged(id, isRefused ? [...problems, ...wrongCode(operation, reply.body)] : problems);
  });
}

/** Whether it is the code of a missing key or of an unknown one, nobody says. */
function wrongCode({ replies }: Operation, body: unknown): Judgement['problems'] {
  const examples = replies.find(({ status }) => status === 401)?.examples ?? [];
  const codes = examples.flatMap(({ name, value }) => {
    const pointer = codePointer(value, name.split('.')[0] ?? name);
    return pointer === undefined ? [] : [{ pointer, code: valueAt(value, pointer) }];
  });
  const [first] = codes;
  if (first === undefined || codes.some(({ pointer, code }) => valueAt(body, pointer) === code))
    return [];
  const got = valueAt(body, first.pointer);
  return [
    {
      rule: 'error-code',
      message: `expected ${codes.map(({ code }) => shown(code)).join(' or ')}, got ${shown(got)}`,
      pointer: first.pointer,
      expected: first.code,
      got,
      provenance: 'documented',
    },
  ];
}
