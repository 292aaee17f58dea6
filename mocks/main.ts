#!/usr/bin/env node
// The command `understudy`: the only file that reads the environment and ends the process.
import { ConfigError, readConfig, USAGE } from './config.ts';
import { createMock, type Mock } from './mock.ts';
import { StoreError } from './sandbox/store/store.ts';
import { welcome } from './welcome.ts';

async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  if (config === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  // Prism reports its installs unless it is told not to.
  process.env['SCARF_ANALYTICS'] = 'false';
  const { port, host, quiet, ...options } = config;
  const mock = await createMock({
    ...options,
    log: quiet ? undefined : (line) => void process.stdout.write(`${line}\n`),
    report: (mistake) =>
      void process.stderr.write(
        `${mistake instanceof Error && !(mistake instanceof StoreError) ? (mistake.stack ?? mistake.message) : String(mistake)}\n`,
      ),
  });
  const url = await mock.listen(port, host).catch(async (error: unknown) => {
    await mock.close();
    throw error;
  });
  process.stdout.write(welcome(mock, url, config.speed, config.state));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave(mock));
}

async function leave(mock: Mock): Promise<void> {
  await mock.close();
  process.exit(0);
}

function explained(error: unknown): string {
  if (error instanceof ConfigError || error instanceof RangeError || error instanceof StoreError)
    return error.message;
  const { code, port, address, hostname } = {
    code: undefined,
    port: undefined,
    address: undefined,
    hostname: undefined,
    ...Object(error),
  };
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} on ${String(address)} is taken. Choose another with --port N, or --port 0 for any free one.`;
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${String(address)}. Choose another with --host.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The name ${String(hostname)} leads to no address. Choose another with --host.`;
  if (code === 'EACCES')
    return `Port ${String(port)} needs more rights than this user has. Choose one above 1023 with --port.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`understudy: ${explained(error)}\n`);
  process.exit(2);
});
