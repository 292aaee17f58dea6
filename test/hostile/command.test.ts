import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../mocks/config.ts';
import { understudy, type Command } from './command.ts';
import { request } from './mock.ts';

const running: Command[] = [];
function start(args: readonly string[], env?: Record<string, string>): Command {
  const command = understudy(args, env);
  running.push(command);
  return command;
}
afterEach(async () => {
  for (const command of running.splice(0)) await command.dispose();
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('ends the mock at once and cleanly, whatever is under way', async () => {
    const command = start(['mock', '--port', '0', '--quiet', '--memory']);
    const url = await command.url;
    const port = Number(new URL(url).port);
    // An idle connection, a latency, and an upload in the middle.
    await (await fetch(`${url}/cyberbara/api/v1/models`, { headers: { 'x-api-key': 'a' } })).text();
    const sockets = [
      request('GET /cyberbara/api/v1/models', { 'x-api-key': 'a', 'x-mock-fault': 'latency=60s' }),
      `${request('POST /cyberbara/api/v1/uploads/images', { 'x-api-key': 'a', 'content-type': 'multipart/form-data; boundary=b', 'content-length': '1000000' })}--b\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${'x'.repeat(100_000)}`,
    ].map((text) => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.write(text);
      return socket;
    });
    await expect.poll(() => command.files().some((file) => file.includes('incoming/'))).toBe(true);
    const started = performance.now();
    command.child.kill(signal);
    const { code, stderr } = await command.end;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(performance.now() - started).toBeLessThan(1500);
    expect(command.files()).toEqual([]);
    for (const socket of sockets) socket.destroy();
  });

  it('leaves nothing behind while the mock still starts', async () => {
    const command = start(['mock', '--port', '0', '--quiet', '--memory']);
    await delay(300);
    command.child.kill(signal);
    await command.end;
    expect(command.files()).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  it('on a taken port is one line that says what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const command = start(['mock', '--port', String(port)]);
    const { code, stderr } = await command.end;
    server.close();
    expect(code).toBe(2);
    expect(stderr).toBe(
      `understudy: Port ${port} on 127.0.0.1 is taken. Choose another with --port N, or --port 0 for any free one.\n`,
    );
    expect(command.files()).toEqual([]);
  });

  it.each([
    [['mock', '--nonsense'], /--nonsense/],
    [['mock', '--api', 'nothing'], /there is no API "nothing"; there are cyberbara/],
    [['mock', '--host', 'no.such.host.invalid'], /no\.such\.host\.invalid/],
    [['mock', '--host', '203.0.113.7'], /This machine has no address 203\.0\.113\.7/],
  ])('with %j is one line', async (args, message) => {
    const command = start([...args, '--port', '0']);
    const { code, stdout, stderr } = await command.end;
    expect(stderr).toMatch(/^understudy: [^\n]{10,300}\n$/);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(command.files()).toEqual([]);
  });

  it.each<[readonly string[], RegExp, Record<string, string>?]>([
    [['--port', 'many'], /--port must be a number, got "many"/],
    [['--port', '70000'], /--port must be a whole number from 0 to 65535, got 70000/],
    [['--port', '-1'], /--port/],
    [['--port=-1'], /--port must be a whole number/],
    [['--port', '1.5'], /--port must be a whole number/],
    [['--port', ''], /--port must be a number, got ""/],
    [['--port'], /--port/],
    [[], /"http"/, { PORT: 'http' }],
    [['--speed', '0'], /--speed must be above 0/],
    [['--speed', 'fast'], /--speed must be a number, got "fast"/],
    [['--speed', 'Infinity'], /--speed must be a number/],
    [['--public-url', 'ftp://a'], /--public-url must be an http or https URL/],
    [['--public-url', 'http://'], /--public-url must be an http or https URL/],
    [['--quiet=no'], /--quiet/],
    [['--memory', '--state', 'a'], /--memory keeps nothing and --state keeps all/],
    [['--state', ''], /--state must name a folder/],
    [['--keep-days', '0'], /--keep-days must be a whole number above 0, got 0/],
    [['--keep-sandboxes', '1.5'], /--keep-sandboxes must be a whole number above 0, got 1.5/],
    [['again'], /Unexpected argument 'again'/],
    [['--__proto__', 'x'], /--__proto__/],
  ])('with %j is a sentence on that option', (args, message, env = {}) => {
    expect(() => readConfig(args, env)).toThrow(ConfigError);
    expect(() => readConfig(args, env)).toThrow(/^[^\n]{10,300}$/);
    expect(() => readConfig(args, env)).toThrow(message);
  });
});
