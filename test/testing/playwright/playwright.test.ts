import { expect } from 'vitest';
import { createMock } from '../../../mocks/mock.ts';
import { test as base } from '../../browser/chromium.ts';
import { failuresOf, runPlaywright } from '../../browser/run-playwright.ts';

const CONTROL_TOKEN = 'understudy-playwright';

/** A mock that runs before the tests do, and that who has the token may steer. */
const test = base
  // oxlint-disable-next-line no-empty-pattern
  .extend('running', async ({}, { onCleanup }) => {
    const mock = await createMock({ clock: 'manual', controlToken: CONTROL_TOKEN });
    onCleanup(() => mock.close());
    return mock;
  });

test(
  'Playwright tests have a sandbox each, on a mock of theirs and on one that runs',
  {
    timeout: 180_000,
  },
  async ({ running, launched }) => {
    const MOCK_URL = await running.listen();
    const ran = await runPlaywright(import.meta.dirname, launched, { MOCK_URL, CONTROL_TOKEN });

    const of = (name: string) => ran.filter(({ project }) => project === name);
    const [own, shared] = [of('a mock for each worker'), of('a mock that runs')];
    expect(failuresOf([...own, ...shared])).toEqual([]);
    expect(own.length).toBeGreaterThan(10);
    expect(shared.map(({ title }) => title)).toEqual(own.map(({ title }) => title));

    const left = await running.fetch('/_mock/v1/sandboxes', {
      headers: { authorization: `Bearer ${CONTROL_TOKEN}` },
    });
    expect(await left.json()).toEqual({ sandboxes: [] });

    const [failing] = of('failing');
    expect(failing?.errors).toEqual([
      expect.stringContaining('expected the sandbox to have charged 8 credits, it charged 20'),
    ]);
    expect(failing?.attachments.get('what the mock was asked')).toContain('createVideoGeneration');
  },
);
