import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import { findApis } from '../../scripts/apis.ts';
import { runTool } from '../../scripts/tool.ts';
import { playedApis } from './mock-targets.ts';
import { storyOf } from '../../check/stories/index.ts';

// `redocly respect` waits by the wall clock, so tasks have to be done in no time.
const mock = await createMock({ seed: 'arazzo', speed: 100_000 });
const url = await mock.listen();

afterAll(() => mock.close());

const flows = findApis()
  .filter(({ name }) => playedApis().includes(name))
  .map(({ name, source }) => ({ name, file: join(source, 'workflows.arazzo.yaml') }))
  .filter(({ file }) => existsSync(file));

test('the suggested flow of CyberBara is written down', () => {
  expect(flows.map(({ name }) => name)).toContain('cyberbara');
});

test.for(flows)(
  'the suggested flow of $name leads from a prompt to the medium',
  { timeout: 60_000 },
  async ({ name, file }) => {
    const { succeeded, stdout, stderr } = await respect(
      file,
      name,
      `${storyOf(name).keyPrefix}arazzo`,
    );
    expect({ succeeded, report: succeeded ? '' : stdout + stderr }).toEqual({
      succeeded: true,
      report: '',
    });
  },
);

test('a suggested flow that meets a refusal is seen to fail', { timeout: 60_000 }, async () => {
  const [flow] = flows;
  const { succeeded, stdout } = await respect(flow?.file ?? '', 'cyberbara', 'mock_broke_arazzo');
  expect(succeeded).toBe(false);
  expect(stdout).toContain('can_afford');
});

function respect(file: string, name: string, key: string) {
  return runTool('@redocly/cli/bin/cli.js', [
    'respect',
    file,
    '--server',
    `${name}=${url}/${name}`,
    '--input',
    `apiKey=${key}`,
  ]);
}
