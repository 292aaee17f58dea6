import { expect } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { test } from './chromium.ts';

test('text has a size, so fonts were found', async ({ page }) => {
  await page.setContent('<h1>Understudy</h1>');
  expect((await page.locator('h1').boundingBox())?.height).toBeGreaterThan(10);
});

test('clips of the mock can be played: the browser knows H.264', async ({ page }) => {
  const answer = await page.evaluate(() =>
    document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E"'),
  );
  expect(answer).toBe('probably');
});

test('axe says what is wrong with a page, and where', async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>t</title><main><h1>h</h1><img src="data:,x"></main>',
  );
  expect(await accessibilityProblems(page)).toEqual([
    expect.stringMatching(/^image-alt \(critical\): .*\n {2}at img: <img/),
  ]);
});

test('an uncaught error, an error on the console and a request to elsewhere are trouble', async ({
  page,
  witness,
}) => {
  witness.expect(/thrown|said|elsewhere|ERR_NAME_NOT_RESOLVED/);
  await page.setContent(`<script>
    console.error('said');
    setTimeout(() => { throw new Error('thrown'); });
  </script><img src="https://elsewhere.example/pixel.png" alt="">`);
  await expect
    .poll(() => witness.troubles)
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining('uncaught: Error: thrown'),
        expect.stringContaining('console.error: said'),
        expect.stringContaining('request that leaves this machine: https://elsewhere.example/'),
      ]),
    );
  expect(witness.unexpected()).toEqual([]);
});
