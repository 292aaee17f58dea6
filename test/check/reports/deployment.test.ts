import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { contractFile } from '../../../check/contract/contract.ts';
import { createMock } from '../../../mocks/mock.ts';
import { runCheck } from '../command-run.ts';
import { readJunit, readSarif } from './readers.ts';

const mock = await createMock({ seed: 'reports', apis: ['imgeditor'] });
const url = await mock.listen();
afterAll(() => mock.close());

test('of a wrong deployment every report tells the same, at the line that the deployment breaks', async () => {
  const { code, out, files } = await runCheck(
    [
      ['--api', 'imgeditor', '--target', `${url}/imgeditor`, '--key-env', 'KEY'],
      ['--only', 'getAccountCredits', '--report', 'junit,sarif,github'],
    ],
    {
      env: { KEY: 'a-key-for-the-reports' },
      fetch: async (address, init) => {
        const reply = await fetch(address, init);
        const text = (await reply.text()).replace('"is_vip":true', '"is_vip":"\\u0000]]>"');
        return new Response(text, { status: reply.status, headers: reply.headers });
      },
    },
  );
  expect(code).toBe(1);
  const junit = readJunit(files.get('understudy-check.xml') ?? '');
  const failed = junit.texts('//testcase[failure]/@name');
  expect(failed).toContain('imgeditor/getAccountCredits/200/subscribed');
  expect(junit.text('/testsuites/@tests')).not.toBe(String(failed.length));

  const sarif = readSarif(files.get('understudy-check.sarif') ?? '');
  expect(sarif('/results/*/level')).toEqual(['error']);
  expect(sarif('/results/0/properties/cases/*')).toEqual(failed);

  const lines = readFileSync(contractFile('imgeditor'), 'utf8').split('\n');
  const [line] = sarif('/results/0/locations/0/physicalLocation/region/startLine');
  expect(lines.slice(Number(line) - 3, Number(line)).join('\n')).toMatch(
    /is_vip:\n.*\n +type: boolean$/,
  );
  expect(out).toMatch(`::error file=generated/imgeditor/openapi.yaml,line=${String(line)},`);
});
