import { ConfigError, readConfig, USAGE } from '../mocks/config.ts';
import { createMock, type Mock } from '../mocks/mock.ts';
import { StoreError } from '../mocks/sandbox/store/store.ts';
import { welcome } from '../mocks/welcome.ts';
import { CommandError, type Machine } from './command.ts';

export const usage = USAGE;

/** `understudy mock`: plays the APIs until it is asked to end. */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  const { mock, greeting } = await start(args, machine).catch((error: unknown) => {
    throw explained(error);
  });
  machine.out(greeting);
  await machine.asked();
  await mock.close();
  return 0;
}

async function start(
  args: readonly string[],
  { env, out, err }: Machine,
): Promise<{ mock: Mock; greeting: string }> {
  const config = readConfig(args, env);
  const { port, host, quiet, ...options } = config;
  const mock = await createMock({
    ...options,
    log: quiet ? undefined : (line) => out(`${line}\n`),
    report: (mistake) =>
      err(
        `${mistake instanceof Error && !(mistake instanceof StoreError) ? (mistake.stack ?? mistake.message) : String(mistake)}\n`,
      ),
  });
  const url = await mock.listen(port, host).catch(async (error: unknown) => {
    await mock.close();
    throw error;
  });
  return { mock, greeting: welcome(mock, url, config.speed, config.state) };
}

/** What the person at the keyboard can do something about, in a sentence; anything else as it is. */
function explained(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof RangeError || error instanceof StoreError)
    return new CommandError(error.message);
  const { code, port, address, hostname } = {
    code: undefined,
    port: undefined,
    address: undefined,
    hostname: undefined,
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
  if (code === 'EACCES')
    return new CommandError(
      `Port ${String(port)} needs more rights than this user has. Choose one above 1023 with --port.`,
    );
  return error;
}
