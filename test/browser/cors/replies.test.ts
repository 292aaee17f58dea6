import { describe, expect } from 'vitest';
import { API, ask, test, upload, VIDEO } from './page.ts';

describe('a page on another origin', () => {
  test('creates, waits and pays as code outside of a browser does', async ({
    page,
    mock,
    sandbox,
  }) => {
    const created = await ask(page, mock, sandbox.key, `POST ${API}/videos/generations`, {
      body: VIDEO,
    });
    expect(created).toMatchObject({ status: 200, body: { data: { credits: { cost: 20 } } } });
    const [task] = await sandbox.tasks.list();
    expect(await ask(page, mock, sandbox.key, `GET ${API}/tasks/${task?.id}`)).toMatchObject({
      status: 200,
      body: { data: { task: { status: 'pending' } } },
    });
  });

  test.for([
    ['400', `POST ${API}/videos/generations`, 400, 'invalid_request'],
    ['401', `POST ${API}/videos/generations`, 401, 'invalid_api_key'],
    ['402', `POST ${API}/videos/generations`, 402, 'insufficient_credits'],
    ['404', `GET ${API}/tasks/00000000-0000-4000-8000-000000000000`, 404, 'task_not_found'],
    ['404 of a path that there is not', `GET ${API}/nothing`, 404, 'not_found'],
    ['405', `DELETE ${API}/credits/balance`, 405, 'method_not_allowed'],
    ['429', `GET ${API}/credits/balance`, 429, 'too_many_requests'],
    ['503', `GET ${API}/credits/balance`, 503, 'service_unavailable'],
  ] as const)('reads %s', async ([, request, status, code], { page, mock, sandbox, witness }) => {
    witness.expect(new RegExp(`status of ${status}`));
    const key = status === 401 ? 'mock_invalid' : sandbox.key;
    if (status === 402) await sandbox.account.set({ credits: 3 });
    const reply = await ask(page, mock, key, request, {
      ...(status === 400 && { body: { ...VIDEO, options: { duration: 12 } } }),
      ...((status === 401 || status === 402) && { body: VIDEO }),
      ...(status > 405 && { headers: { 'X-Mock-Fault': `status=${status}` } }),
    });
    expect(reply).toMatchObject({ status, body: { error: { code } } });
  });

  test('reads every header that a reply has, how long to wait among them', async ({
    page,
    mock,
    sandbox,
    witness,
  }) => {
    witness.expect(/status of 4(29|05)/);
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 1 });
    const refused = await ask(page, mock, sandbox.key, `GET ${API}/credits/balance`);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
    const wrong = await ask(page, mock, sandbox.key, `PUT ${API}/credits/balance`);
    expect(wrong).toMatchObject({ headers: { allow: 'GET, HEAD, OPTIONS' } });
  });

  test('reads that nothing is served at a path outside of any API', async ({
    page,
    mock,
    sandbox,
    witness,
  }) => {
    witness.expect(/status of 404/);
    expect(await ask(page, mock, sandbox.key, 'POST /elsewhere', { body: {} })).toMatchObject({
      status: 404,
      body: { error: expect.stringContaining('Nothing is served at /elsewhere') },
    });
  });

  test('uploads a file and gets its address', async ({ page, mock, sandbox }) => {
    expect(await upload(page, mock, sandbox.key, 5000)).toMatchObject({
      status: 200,
      body: { data: { files: [{ url: expect.stringContaining('/_media/uploads/') }] } },
    });
  });
});
