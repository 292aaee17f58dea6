import packageFile from '../package.json' with { type: 'json' };
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
  if (name === '--version' || name === '-v') {
    machine.out(`${packageFile.version}\n`);
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
  const words = optionsOf(rest);
  for (const [nth, word] of words.entries()) {
    refuseSlip(word, name, command);
    refuseWithoutValue(word, words[nth + 1], name, command);
  }
  return command.run(rest, machine);
}

/** After `--` a word is no option. */
function optionsOf(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function asksForHelp(args: readonly string[]): boolean {
  const options = optionsOf(args);
  return options.includes('--help') || options.includes('-h');
}

/** @throws {CommandError} when `word` looks like an option that the usage does not have, and much like one it has */
function refuseSlip(word: string, name: string, { usage }: Command): void {
  const [, option] = /^--([^=]+)/.exec(word) ?? [];
  if (option === undefined) return;
  const known = Array.from(usage.matchAll(/--([a-z][a-z-]*)/g), ([, one = '']) => one);
  const meant = known.includes(option) ? undefined : nearest(option, known);
  if (meant !== undefined)
    throw new CommandError(
      `--${option} is no option of understudy ${name}. Did you mean --${meant}? understudy help ${name} lists them.`,
    );
}

/** @throws {CommandError} when `word` is an option that takes a value, by the usage, and `next` is none */
function refuseWithoutValue(
  word: string,
  next: string | undefined,
  name: string,
  { usage }: Command,
): void {
  // A single - is a value: standard input or output.
  if (!/^--[a-z-]+$/.test(word) || (next !== undefined && !/^-./s.test(next))) return;
  const [, value] = new RegExp(`^ +${word} ([A-Z]\\S*)`, 'm').exec(usage) ?? [];
  if (value === undefined) return;
  const negative =
    next === undefined || next.startsWith('--')
      ? ''
      : ` What begins with "-" is written ${word}=${next.slice(0, 40)}.`;
  throw new CommandError(
    `${word} needs a value: ${word} ${value}.${negative} understudy help ${name} explains it.`,
  );
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
