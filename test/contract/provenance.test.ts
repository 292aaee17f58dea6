import { describe, expect, test } from 'vitest';
import type { Case } from '../../check/cases/case.ts';
import { readCases } from '../../check/cases/cases.ts';
import { loadContract, operationOf } from '../../check/contract/contract.ts';
import { createOracle } from '../../check/oracle/oracle.ts';
import type { Received } from '../../check/target/request.ts';

const contract = loadContract('cyberbara');
const oracle = createOracle(contract);
const cases = readCases(contract);

function caseOf(id: string): Case {
  const one = cases.find((known) => known.id === id);
  if (one === undefined) throw new Error(`there is no case ${id}`);
  return one;
}

function reply(status: number, body: unknown): Received {
  const headers = new Headers({ 'content-type': 'application/json' });
  return { status, headers, body, text: JSON.stringify(body) };
}

/** What a live deployment that answers a case like this would be told. */
function verdict(id: string, status: number, body: unknown) {
  const one = caseOf(id);
  const { body: example } = one.expected;
  const expectation = { body: example, free: {}, sameAccount: false, sent: new Set<string>() };
  return oracle
    .judgeCase(one, reply(status, body), expectation)
    .map(({ rule, provenance }) => `${rule} ${provenance}`);
}

const UNSUPPORTED = 'cyberbara/createVideoGeneration/400/unsupported_model';
const refusal = (code: string) => ({ error: { code, message: 'Model is not supported.' } });

describe('what breaks', () => {
  test.each<[string, string, number, unknown, string[]]>([
    [
      'an assumed status is an assumption refuted',
      UNSUPPORTED,
      404,
      refusal('unsupported_model'),
      ['status decided'],
    ],
    [
      'a status that nobody declared is measured by its class',
      UNSUPPORTED,
      422,
      refusal('unsupported_model'),
      ['status decided'],
    ],
    [
      'a documented refusal is drift, if the request is accepted',
      UNSUPPORTED,
      200,
      { data: {} },
      ['status documented'],
    ],
    [
      'a documented code is drift',
      UNSUPPORTED,
      400,
      refusal('invalid_model'),
      ['error-code documented'],
    ],
  ])('%s', (_, id, status, body, want) => {
    expect(verdict(id, status, body)).toEqual(want);
  });

  test('a decided header of a documented status is an assumption refuted', () => {
    const imgeditor = loadContract('imgeditor');
    const { operation, expected } =
      readCases(imgeditor).find(({ expected: { status } }) => status === 429) ?? {};
    if (operation === undefined) throw new Error('ImgEditor documents no 429');
    const problems = createOracle(imgeditor).judge(operation, reply(429, expected?.body));
    expect(problems.map(({ rule, provenance }) => `${rule} ${provenance}`)).toEqual([
      'header decided',
    ]);
  });

  test.each<[string, (item: Record<string, unknown>) => void, string]>([
    [
      'a decided pattern is an assumption refuted',
      (item) => (item['transaction_no'] = '12'),
      'schema decided',
    ],
    [
      'a documented type is drift',
      (item) => (item['credits_consumed'] = '20'),
      'schema documented',
    ],
    ['a documented field is drift', (item) => delete item['credits_consumed'], 'schema documented'],
  ])('%s', (_, change, want) => {
    const { operation, expected } = caseOf('cyberbara/listCreditsUsage/200/first_three_days');
    const body: unknown = structuredClone(expected.body);
    const items: unknown = Reflect.get(Object(Reflect.get(Object(body), 'data')), 'items');
    const [item] = Array.isArray(items) ? items : [];
    change(item);
    const problems = oracle.judge(operationOf(contract, operation.id), reply(200, body));
    expect(problems.map(({ rule, provenance }) => `${rule} ${provenance}`)).toEqual([want]);
  });
});
