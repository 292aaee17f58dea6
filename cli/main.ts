// The command `understudy`: the only file that reads the environment and ends the process.
import { CommandError, type Machine } from './command.ts';
import { commands } from './commands.ts';
import { dispatch } from './dispatch.ts';

// Prism reports its installs unless it is told not to.
process.env['SCARF_ANALYTICS'] = 'false';

const machine: Machine = {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  asked: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  outlive: (report) => void process.on('uncaughtException', report),
};

try {
  const code = await dispatch(process.argv.slice(2), commands, machine);
  // What goes into a pipe may still be on its way.
  process.stdout.write('', () => process.exit(code));
} catch (error) {
  machine.err(`understudy: ${explained(error)}\n`);
  process.exit(2);
}

function explained(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
