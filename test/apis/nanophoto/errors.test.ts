import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject } from '../../../scripts/generate/document.ts';
import { loadContract } from '../../../check/contract/contract.ts';
import { createOracle } from '../../../check/oracle/oracle.ts';
import { serve, type Service } from '../service.ts';
import { GENERATE, shot } from './requests.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['nanophoto'] });
});
afterAll(() => mock.close());

describe('a generation that cannot be started', () => {
  const asked = { key: 'mock_unstarted', body: { shots: [shot('a')] } };
  const unstarted = { prefer: 'code=500, example=GENERATION_FAILED' };

  it('is shown to whoever prefers it, and costs nothing', async () => {
    const reply = await mock.ask(GENERATE, { ...asked, headers: unstarted });
    expect([reply.status, reply.body]).toEqual([
      500,
      { error: 'Video generation failed', errorCode: 'GENERATION_FAILED' },
    ]);
    expect(await mock.sandbox(asked.key)).toMatchObject({ credits: { balance: 1000 }, tasks: [] });
  });
});

describe('an error of a live deployment', () => {
  const contract = loadContract('nanophoto');
  const oracle = createOracle(contract);
  const errors = [...contract.operations.values()].flatMap((operation) =>
    operation.replies
      .filter(({ status }) => status >= 400)
      .flatMap(({ status, examples }) =>
        examples.map(({ name, value }) => ({ operation, status, name, value })),
      ),
  );

  it.each(errors)(
    '$operation.id, $status $name, may say `success: false`, never true',
    ({ operation, status, value }) => {
      const judged = [false, true].map((success) => {
        const body = { ...(isObject(value) && value), success };
        const headers = new Headers({ 'content-type': 'application/json', 'retry-after': '1' });
        return oracle
          .judge(operation, { status, headers, body, text: JSON.stringify(body) })
          .map(({ rule }) => rule);
      });
      expect(judged).toEqual([[], ['schema']]);
    },
  );
});
