import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { PHONE, test } from './console.ts';

async function middleOf(page: Page): Promise<{ x: number; y: number; right: number }> {
  const handle = page.getByRole('slider', { name: 'Now' }).locator('.handle');
  const chart = await page.locator('.plane').last().boundingBox();
  const box = await handle.boundingBox();
  if (box === null || chart === null) throw new Error('there is no now-line to take hold of');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: chart.x + chart.width };
}

describe('the timeline', () => {
  test('shows a task, and dragging now forward makes it succeed and shows its clip', async ({
    create,
    visit,
    sandbox,
  }) => {
    await create();
    const page = await visit();
    const task = page.getByRole('link', { name: /queued sora-2 Waves/ });
    await task.waitFor();
    const { x, y, right } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move((x + right) / 2, y, { steps: 5 });
    await page.getByRole('slider').getByText(/^\+/).waitFor();
    await page.mouse.move(right, y, { steps: 5 });
    await page.getByText('1 more final').waitFor();
    expect((await sandbox.show()).clock.now).toBe('2026-01-01T00:00:00.000Z');
    await page.mouse.up();
    await page.getByRole('link', { name: /succeeded sora-2 Waves/ }).click();
    const clip = page.getByLabel('The clip');
    await clip.waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    expect((await sandbox.tasks.list())[0]?.status).toBe('succeeded');
  });

  test('lets go of the line at the very end of a task that is near', async ({
    create,
    visit,
    sandbox,
  }) => {
    await create('Waves [[took 40s]]');
    const page = await visit();
    const { x, y, right } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    // The axis has a quarter more than the task.
    await page.mouse.move(x + (right - x) * 0.8 + 5, y, { steps: 3 });
    await page.mouse.up();
    await page.getByRole('link', { name: /succeeded/ }).waitFor();
    expect((await sandbox.show()).clock.now).toBe('2026-01-01T00:00:40.000Z');
  });

  test('never goes back, however far the line is dragged', async ({ create, visit, sandbox }) => {
    await create();
    await sandbox.clock.advance('30s');
    const page = await visit();
    const { x, y } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 200, y, { steps: 3 });
    await page.mouse.up();
    await page.getByRole('slider', { name: 'Now' }).and(page.locator(':not(.moving)')).waitFor();
    expect((await sandbox.show()).clock.now).toBe('2026-01-01T00:00:30.000Z');
  });

  test('is as wide as the screen of a phone, wherever the times of its axis stand', async ({
    create,
    visit,
    sandbox,
  }) => {
    await create('Waves [[stuck]]');
    const page = await visit('tasks', PHONE);
    const widths: number[] = [];
    for (let step = 0; step < 8; step++) {
      const { clock } = await sandbox.clock.advance('7s');
      await page.getByText(clock.now.slice(11, 19)).first().waitFor();
      widths.push(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      );
    }
    expect(widths).toEqual(Array(8).fill(0));
  });

  test('is dragged by a finger too', async ({ create, visit, sandbox }) => {
    await create();
    const page = await visit('tasks', PHONE);
    const { x, y, right } = await middleOf(page);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at === undefined ? [] : [{ x: at, y }],
      });
    await touch('touchStart', x);
    for (const share of [0.3, 0.6, 1]) await touch('touchMove', x + (right - x) * share);
    await touch('touchEnd');
    await page.getByRole('link', { name: /succeeded/ }).waitFor();
    expect((await sandbox.tasks.list())[0]?.status).toBe('succeeded');
  });

  test('tells of a stuck one that it never ends, and of a failed one why', async ({
    create,
    visit,
    sandbox,
  }) => {
    await create('Waves [[stuck]]');
    const failing = await create('Waves [[fail: out of film]] [[took 5s]]');
    await sandbox.clock.advance('5s');
    const page = await visit(`tasks/${failing}`);
    await page.getByText('∞ stuck').waitFor();
    await page.getByText('never ends').waitFor();
    await page
      .getByRole('complementary', { name: 'Task' })
      .getByText(/out of film$/)
      .waitFor();
  });

  test('makes room for a task on a phone, and comes back to where it was', async ({
    create,
    visit,
  }) => {
    await create('Rain');
    const page = await visit('tasks', PHONE);
    const link = page.getByRole('link', { name: /queued sora-2 Rain/ });
    await link.click();
    await page.getByRole('heading', { name: 'sora-2' }).waitFor();
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('link', { name: '✕ Close' }).click();
    await link.and(page.locator(':focus')).waitFor();
  });
});
