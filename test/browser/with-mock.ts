import { createMock } from '../../mocks/mock.ts';
import { test as base } from './chromium.ts';

/** A `test` in a real browser with a `mock` on a port, one for the file, and a `sandbox` of its own in it. */
export const test = base
  // oxlint-disable-next-line no-empty-pattern
  .extend('mock', { scope: 'file' }, async ({}, { onCleanup }) => {
    const mock = await createMock({ clock: 'manual' });
    onCleanup(() => mock.close());
    await mock.listen();
    return mock;
  })
  .extend('sandbox', ({ mock, task }) => mock.sandbox(`page-${task.id}`));
