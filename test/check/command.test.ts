import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import { understudy } from '../hostile/command.ts';
import { runCheck } from './command-run.ts';

const mock = await createMock({ seed: 'command' });
const url = await mock.listen();
afterAll(() => mock.close());

const env = { KEY: 'a-key-for-the-command' };

/** `understudy check` as a process. */
async function command(...args: string[]) {
  const one = understudy(['check', ...args], env);
  try {
    return await one.end;
  } finally {
    await one.dispose();
  }
}

describe('understudy check', () => {
  test('holds a mock of its own process to the contract, without a key', async () => {
    const { code, stdout, stderr } = await command(
      '--api',
      'omnivideo',
      '--kind',
      'example,lifecycle',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /omnivideo at http:\/\/127\.0\.0\.1:\d+\/omnivideo \(contract 1, seed understudy\)\n {2}\d+ passed\n/,
    );
  }, 60_000);

  test('says where it is asked to what it cannot do, and exits with 2', async () => {
    const { code, stdout, stderr } = await command(
      '--api',
      'omnivideo',
      '--target',
      'ftp://x',
      '--key-env',
      'KEY',
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'understudy check: A deployment (--target, --compare) is named by an http or https URL such as https://staging.example.com.\n',
    );
  }, 60_000);

  test('ends promptly on Ctrl-C with what is known so far', async () => {
    // Answers the first looks and then never again.
    let asked = 0;
    const silent = createServer((_, reply) => {
      asked += 1;
      if (asked > 3) return;
      reply.writeHead(200, { 'content-type': 'application/json' });
      reply.end(
        '{"data":{"user_id":"3e7e48e6-f2fa-4f66-abf8-db7a40eaf517","remaining_credits":5,"updated_at":"2026-01-01T00:00:00.000Z"}}',
      );
      if (asked === 3) silent.emit('quiet');
    }).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const target = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const one = understudy(
      [
        'check',
        '--api',
        'cyberbara',
        '--target',
        target,
        '--key-env',
        'KEY',
        '--concurrency',
        '1',
        '--only',
        'getCreditsBalance/200',
        '--only',
        'getCreditsBalance/401',
      ],
      env,
    );
    await once(silent, 'quiet');
    one.child.kill('SIGINT');
    const { code, signal, stdout } = await one.end;
    silent.closeAllConnections();
    silent.close();
    await one.dispose();
    // It has not passed, as far as it came.
    expect([code, signal]).toEqual([3, null]);
    expect(stdout).toContain('1 passed');
    expect(stdout).toContain('not tried, because it was interrupted');
    expect(stdout).toContain('stopped early: it was interrupted');
  }, 60_000);
});

describe('an exit code', () => {
  const target = ['--target', `${url}/cyberbara`, '--key-env', 'KEY'];
  const balance = ['--api', 'cyberbara', '--only', 'getCreditsBalance/200'];

  test('of 0 says that all that was tried passed', async () => {
    expect((await runCheck([...balance, ...target], { env })).code).toBe(0);
  });

  test('of 1 says drift', async () => {
    const { code, out } = await runCheck([...balance, ...target], {
      env,
      fetch: async (address, init) => {
        const body: unknown = await (await fetch(address, init)).json();
        return Response.json({
          data: { ...Object(Reflect.get(Object(body), 'data')), remaining_credits: '7' },
        });
      },
    });
    expect(code).toBe(1);
    expect(out).toContain(
      'DRIFT (1)\n  cyberbara/getCreditsBalance/200/balance\n    schema at /data/remaining_credits: must be integer, got "7" (documented)\n    curl -sS ',
    );
  });

  test('of 1 says, when it is strict, that an assumption does not hold', async () => {
    const args = ['--api', 'cyberbara', ...target, '--only', 'getTask/400/invalid_task_id'];
    const renumbered = {
      env,
      fetch: async (address: string, init: RequestInit) => {
        const reply = await fetch(address, init);
        return reply.status === 400
          ? new Response(reply.body, { status: 422, headers: reply.headers })
          : reply;
      },
    };
    const relaxed = await runCheck(args, renumbered);
    expect(relaxed.code).toBe(0);
    expect(relaxed.out).toContain('This overlay would correct the contract:');
    expect(relaxed.out).toContain(
      "target: $['paths']['/api/v1/tasks/{taskId}']['get']['responses']",
    );
    expect((await runCheck([...args, '--strict'], renumbered)).code).toBe(1);
  });

  test('of 2 says that nobody is there', async () => {
    const { code, err } = await runCheck(
      ['--api', 'cyberbara', '--target', await closedPort(), '--key-env', 'KEY'],
      { env, clock: { now: Date.now, wait: () => Promise.resolve() } },
    );
    expect(code).toBe(2);
    expect(err).toMatch(/does not reach the deployment: .*ECONNREFUSED/);
  });

  test.each([
    [
      ['--api', 'cyberbra'],
      'There is no API "cyberbra"; there are cyberbara, imgeditor, nanophoto, omnivideo.',
    ],
    [[...balance, '--baseline', 'no-such.yaml'], 'There is no file no-such.yaml.'],
    [['--api', 'cyberbara', '--har', 'no-such.har'], 'There is no file no-such.har.'],
  ])('of 2 says that %j names what is not there', async (args, message) => {
    const { code, err } = await runCheck(args, { env });
    expect([code, err]).toEqual([2, `understudy check: ${message}\n`]);
  });

  test('of 2 says that the key is refused', async () => {
    const { code, err } = await runCheck([...balance, ...target], {
      env: { KEY: 'mock_invalid_x' },
    });
    expect(code).toBe(2);
    expect(err).toContain('the key is refused (401)');
  });

  test('of 2 says that the URL leads past the API', async () => {
    const { code, err, out } = await runCheck(
      [...balance, '--target', `${url}/elsewhere`, '--key-env', 'KEY'],
      { env },
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${url}/elsewhere has no account to look at (404): --target has to name`);
  });

  test('of 3 says that nothing conclusive was found', async () => {
    const { code, out } = await runCheck(
      [...balance, ...target, '--only', 'createImage', '--kind', 'lifecycle'],
      { env },
    );
    expect(code).toBe(3);
    expect(out).toMatch(/none may be spent/);
  });
});

/** Where nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
