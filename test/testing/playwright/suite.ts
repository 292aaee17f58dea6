import { expect, test } from '../../../testing/playwright.ts';
import { ask, LIVE, VIDEO } from './in-page.ts';

// The page of some application, with a key of its own.
const OWN = { authorization: 'Bearer own-key' };
test.beforeEach(({ page, mock }) => page.goto(mock.url));

for (const nth of ['first', 'second', 'third'])
  test(`the ${nth} of three tests has a world to itself`, async ({ page, sandbox }) => {
    expect(await ask(page, 'POST /videos/generations', OWN, VIDEO)).toMatchObject({
      status: 200,
      body: { data: { credits: { cost: 20, remaining: 980 } } },
    });
    await expect(sandbox).toHaveCharged(20);
    await expect(sandbox).not.toHaveCharged(40);
  });

test('time passes when told, and a refund is seen', async ({ page, sandbox }) => {
  await sandbox.next({ fail: 'content_policy' });
  await ask(page, 'POST /videos/generations', OWN, VIDEO);
  const [task] = await sandbox.tasks.list();
  const taskId = task?.id ?? '';
  expect(await ask(page, `GET /tasks/${taskId}`, OWN)).toMatchObject({
    body: { data: { task: { status: 'pending' } } },
  });
  await sandbox.clock.until(taskId);
  await expect(sandbox).toHaveRefunded(taskId);
  expect(await ask(page, `GET /tasks/${taskId}`, OWN)).toMatchObject({
    body: { data: { task: { status: 'failed' } } },
  });
});

test('a reply to a page is held to its contract, and the page to good conduct', async ({
  page,
  sandbox,
}) => {
  const replied = page.waitForResponse((reply) => reply.request().method() === 'POST');
  await ask(page, 'POST /videos/generations', OWN, { ...VIDEO, options: { n_frames: 15 } });
  const reply = await replied;
  await expect(reply).toMatchContract('createVideoGeneration', 200);
  await expect(reply).not.toMatchContract('createVideoGeneration', 402);
  await expect(sandbox).toBeAGoodClient({ except: ['deprecated-alias'] });
  await expect(sandbox).not.toBeAGoodClient();
});

test('the key may stand in any header that takes one', async ({ page, sandbox }) => {
  await sandbox.account.set({ credits: 7 });
  expect(await ask(page, 'GET /credits/balance', { 'x-api-key': 'own-key' })).toMatchObject({
    body: { data: { remaining_credits: 7 } },
  });
});

test('a page without a key has none, and gets what is documented', async ({ page }) => {
  const reply = await ask(page, 'GET /credits/balance', {});
  expect(reply).toMatchObject({ status: 401, body: { error: { code: 'api_key_required' } } });
  const { body } = typeof reply === 'string' ? { body: reply } : reply;
  await expect(body).toMatchContract('cyberbara.getCreditsBalance', 401);
});

test('a key that asks for a scenario stays', async ({ page }) => {
  const refused = await ask(page, 'GET /credits/balance', { authorization: 'Bearer mock_invalid' });
  expect(refused).toMatchObject({ status: 401, body: { error: { code: 'invalid_api_key' } } });
});

test('a deployment that the configuration names is answered too', async ({ page, sandbox }) => {
  const url = 'https://nano.mine.example/base/api/veo-3/check-status';
  expect(await ask(page, `POST ${url}`, OWN, { taskIds: [] })).toMatchObject({ status: 400 });
  expect(await sandbox.journal()).toHaveLength(1);
});

test('a dropped connection is one for the page, which has asked once', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults.add({ dropAfterCommit: true, times: 1 });
  expect(await ask(page, 'POST /videos/generations', OWN, VIDEO)).toBe('TypeError');
  await expect(sandbox).toHaveCharged(20);
});

test('a file arrives whole, and its address can be shown', async ({ page }) => {
  const width = await page.evaluate(async (live) => {
    const canvas = new OffscreenCanvas(7, 3);
    canvas.getContext('2d')?.fillRect(0, 0, 7, 3);
    const form = new FormData();
    form.append('files', await canvas.convertToBlob({ type: 'image/png' }), 'bar.png');
    const reply = await fetch(`${live}/api/v1/uploads/images`, {
      method: 'POST',
      headers: { 'x-api-key': 'own-key' },
      body: form,
    });
    const [, url = ''] = /"url":"([^"]+)"/.exec(await reply.text()) ?? [];
    const image = new Image();
    image.src = url;
    await image.decode();
    return image.width;
  }, LIVE);
  expect(width).toBe(7);
});

test('another page of the same test is in the same world', async ({ context, page, sandbox }) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await ask(page, 'POST /videos/generations', OWN, VIDEO);
  await ask(other, 'POST /videos/generations', OWN, VIDEO);
  await expect(sandbox).toHaveCharged(40);
});

test('a page may leave while it waits', async ({ page, sandbox }) => {
  await sandbox.faults.add({ latency: '10m' });
  const asked = page.waitForRequest(/balance/);
  await page.evaluate((live) => {
    void fetch(`${live}/api/v1/credits/balance`, { headers: { 'x-api-key': 'own-key' } });
  }, LIVE);
  await asked;
});
