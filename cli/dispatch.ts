import { type Command, CommandError, type Machine } from './command.ts';
import { nearest } from './nearest.ts';

type Commands = Readonly<Record<string, { readonly about: string; load(): Promise<Command> }>>;

/**
 * Finds the command that `args` begin with, and runs it with the rest.
 *
 * @returns the exit code
 * @throws {CommandError} when there is no such command, and what the command throws
 */
export async function dispatch(
  args: readonly string[],
  commands: Commands,
  machine: Machine,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    machine.err(overview(commands));
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [topic] = rest;
    machine.out(topic === undefined ? overview(commands) : (await find(topic, commands)).usage);
    return 0;
  }
  if (name.startsWith('-'))
    throw new CommandError(
      `${name} comes after a command: understudy COMMAND ${name}. See understudy --help.`,
    );
  const command = await find(name, commands);
  if (asksForHelp(rest)) {
    machine.out(command.usage);
    return 0;
  }
  return command.run(rest, machine);
}

/** After `--` a word is no option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

async function find(name: string, commands: Commands): Promise<Command> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry !== undefined) return entry.load();
  const meant = nearest(name, Object.keys(commands));
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw new CommandError(
    `"${name.slice(0, 80)}" is not a command.${hint} understudy --help lists them.`,
  );
}

function overview(commands: Commands): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { about }]) => `  ${name.padEnd(width)}  ${about}`,
  );
  return `understudy COMMAND [options]

${lines.join('\n')}

understudy help COMMAND shows its options.
`;
}
