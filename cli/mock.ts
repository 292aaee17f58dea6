import { ConfigError, readConfig, USAGE } from '../mocks/config.ts';
import { createMock, type MockOptions } from '../mocks/mock.ts';
import { welcome } from '../mocks/welcome.ts';
import { CommandError, type Machine } from './command.ts';

export const usage = USAGE;

/** `understudy mock`: plays the APIs until it is asked to end. */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  const { greeting, close } = await start(args, machine).catch((error: unknown) => {
    throw explained(error);
  });
  machine.out(greeting);
  await machine.asked();
  await close();
  return 0;
}

async function start(
  args: readonly string[],
  machine: Machine,
): Promise<{ readonly greeting: string; readonly close: () => Promise<void> }> {
  const { port, host, quiet, watch, ...config } = readConfig(args, machine.env);
  const report = (mistake: unknown) => machine.err(`${told(mistake)}\n`);
  const options: MockOptions = {
    ...config,
    log: quiet ? undefined : (line) => machine.out(`${line}\n`),
    report,
  };
  const { mock, url, close } = watch
    ? await (await import('./watch/watch.ts')).startWatching(options, { port, host }, machine)
    : await listening(options, port, host);
  if (watch) machine.outlive(report);
  return { greeting: welcome(mock, url, config.speed, config.state), close };
}

async function listening(options: MockOptions, port: number, host: string) {
  const mock = await createMock(options);
  const close = () => mock.close();
  try {
    return { mock, close, url: await mock.listen(port, host) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** By its name: a mock that was reloaded has a class of its own. */
function isStoreError(error: Error): boolean {
  return error.name === 'StoreError';
}

function told(mistake: unknown): string {
  if (!(mistake instanceof Error)) return String(mistake);
  return isStoreError(mistake) ? String(mistake) : (mistake.stack ?? mistake.message);
}

/** What the person at the keyboard can do something about, in a sentence; anything else as it is. */
function explained(error: unknown): unknown {
  if (
    error instanceof ConfigError ||
    error instanceof RangeError ||
    (error instanceof Error && isStoreError(error))
  )
    return new CommandError(error.message);
  const { code, port, address, hostname, syscall } = {
    code: undefined,
    port: undefined,
    address: undefined,
    hostname: undefined,
    syscall: undefined,
    ...Object(error),
  };
  if (code === 'EADDRINUSE')
    return new CommandError(
      `Port ${String(port)} on ${String(address)} is taken. Choose another with --port N, or --port 0 for any free one.`,
    );
  if (code === 'EADDRNOTAVAIL')
    return new CommandError(
      `This machine has no address ${String(address)}. Choose another with --host.`,
    );
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new CommandError(
      `The name ${String(hostname)} leads to no address. Choose another with --host.`,
    );
  if (code === 'ENOSPC' && syscall === 'watch')
    return new CommandError(
      'This machine lets no more files be watched. Raise fs.inotify.max_user_watches (sysctl).',
    );
  if (code === 'EACCES')
    return new CommandError(
      `Port ${String(port)} needs more rights than this user has. Choose one above 1023 with --port.`,
    );
  return error;
}
