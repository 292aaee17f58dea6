import { describe, expect } from 'vitest';
import { API, ask, test } from './page.ts';

describe('a page of this machine', () => {
  test('steers its sandbox, being of this machine', async ({ page, mock, sandbox }) => {
    const path = `/_mock/v1/sandboxes/${sandbox.key}`;
    expect(
      await ask(page, mock, sandbox.key, `POST ${path}/account`, { body: { credits: 7 } }),
    ).toMatchObject({ status: 200 });
    expect((await sandbox.account.read()).balance).toBe(7);
  });
});

describe('a page of somewhere else', () => {
  test('uses the APIs, whatever its origin', async ({ foreign, mock, sandbox }) => {
    const reply = await ask(foreign, mock, sandbox.key, `GET ${API}/credits/balance`);
    expect(reply).toMatchObject({ status: 200 });
  });

  test('cannot steer: not by JSON, a form, a plain text or without looking at the reply', async ({
    foreign,
    mock,
    sandbox,
    witness,
  }) => {
    witness.expect(/CORS policy|Failed to load resource/);
    const before = await sandbox.show();
    const target = `${mock.url}/_mock/v1/sandboxes/${sandbox.key}/account`;
    expect(
      await ask(foreign, mock, sandbox.key, `POST ${new URL(target).pathname}`, {
        body: { credits: 7 },
      }),
    ).toBe('TypeError');
    const body = JSON.stringify({ credits: 7 });
    const outcomes = await foreign.evaluate(
      async ({ target, body }) => {
        const plain = await fetch(target, { method: 'POST', body });
        const blind = await fetch(target, { method: 'POST', body, mode: 'no-cors' });
        return { plain: [plain.status, await plain.text()], blind: blind.type };
      },
      { target, body },
    );
    expect(outcomes).toEqual({
      plain: [403, expect.stringContaining('no foreign page')],
      blind: 'opaque',
    });
    await foreign.setContent(
      `<form method="post" enctype="text/plain" action="${target}"><input name='{"credits":7,"x":"' value='"}'></form>`,
    );
    const answered = foreign.waitForResponse(target);
    await foreign.evaluate(() => document.forms[0]?.submit());
    expect((await answered).status()).toBe(403);
    expect((await sandbox.show()).ledger).toEqual(before.ledger);
  });

  test('cannot read a sandbox', async ({ foreign, mock, sandbox, witness }) => {
    witness.expect(/CORS policy|Failed to load resource|status of 403/);
    const target = `${mock.url}/_mock/v1/sandboxes/${sandbox.key}`;
    const outcomes = await foreign.evaluate(async (target) => {
      const reply = await fetch(target);
      const blind = await fetch(target, { mode: 'no-cors' });
      return [reply.status, blind.type, (await blind.text()).length];
    }, target);
    expect(outcomes).toEqual([403, 'opaque', 0]);
  });
});
