import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './console.ts';

/** Presses Tab until what is asked for has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(roleAndName);
    if (focused.role === role && name.test(focused.name)) return;
    seen.push(`${focused.role} ${focused.name.slice(0, 40)}`);
  }
  throw new Error(`Tab never came to the ${role} ${String(name)}, only to ${seen.join(', ')}`);
}

/** Of what has the focus. */
function roleAndName(): { role: string; name: string } {
  const focused = document.activeElement ?? document.body;
  return {
    role: focused.getAttribute('role') ?? focused.tagName.toLowerCase(),
    name: focused.getAttribute('aria-label') ?? focused.textContent ?? '',
  };
}

describe('with the keyboard alone', () => {
  test('a sandbox is found, its time moved, and the clip of its task seen', async ({
    create,
    visit,
    sandbox,
  }) => {
    await create('Kites [[took 40s]]');
    const { id } = await sandbox.show();
    const page = await visit('#/');
    await page.locator(`nav a[href="#/sandbox/${id}"]`).waitFor();
    await page.keyboard.press('Tab');
    await page
      .getByRole('link', { name: 'Skip to the content' })
      .and(page.locator(':focus'))
      .waitFor();
    await tabTo(page, 'input', /^/);
    await page.keyboard.type((await sandbox.show()).key);
    await expect.poll(() => page.locator('nav li').count()).toBe(1);
    await tabTo(page, 'a', /credits/);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/sandbox/${id}`);
    await page.getByRole('link', { name: /queued sora-2 Kites/ }).waitFor();
    await tabTo(page, 'slider', /Now/);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('slider').getByText(/^\+/).waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('slider')
      .getByText(/^00:00:00$/)
      .waitFor();
    await page.keyboard.press('End');
    await page.getByText('1 more final').waitFor();
    expect((await sandbox.show()).clock.now).toBe('2026-01-01T00:00:00.000Z');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /succeeded sora-2 Kites/ }).waitFor();
    expect((await sandbox.show()).clock.now).toBe('2026-01-01T00:00:40.000Z');

    await tabTo(page, 'a', /succeeded/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'sora-2' }).and(page.locator(':focus')).waitFor();
    await page.getByLabel('The clip').waitFor();
    await page.goBack();
    await page
      .getByRole('link', { name: /succeeded/ })
      .and(page.locator(':focus'))
      .waitFor();
  });

  test('the tabs are one stop, and arrows go around them', async ({ visit }) => {
    const page = await visit();
    await page.getByRole('tab', { name: /^Tasks/ }).waitFor();
    await tabTo(page, 'tab', /^Tasks/);
    const chosen = () => page.getByRole('tab', { selected: true }).textContent();
    for (const [key, name] of [
      ['ArrowRight', /^Ledger/],
      ['ArrowLeft', /^Tasks/],
      ['End', /^[A-Z]/],
      ['ArrowRight', /^Tasks/],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('[role=tab][aria-selected=true]:focus').waitFor();
      expect(await chosen()).toMatch(name);
    }
  });

  test('a question is answered, and Escape leaves it', async ({ visit, create, sandbox }) => {
    const page = await visit(`tasks/${await create()}`);
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    await tabTo(page, 'button', /Cancel/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cancel this task?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
    expect((await sandbox.tasks.list())[0]?.status).toBe('queued');
  });

  test('whatever has the focus can be seen to have it', async ({ visit, create }) => {
    await create();
    const page = await visit();
    await page.getByRole('slider').waitFor();
    const unseen: string[] = [];
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press('Tab');
      unseen.push(...(await page.evaluate(focusedWithoutOutline)));
    }
    expect(unseen).toEqual([]);
  });
});

/** The handle of the slider has its outline. */
function focusedWithoutOutline(): string[] {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return [];
  const outlined = [focused, ...focused.querySelectorAll('.handle')]
    .map((element) => getComputedStyle(element))
    .some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
  return outlined ? [] : [focused.outerHTML.slice(0, 200)];
}
