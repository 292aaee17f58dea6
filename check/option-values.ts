import { type Kind, kinds } from './report.ts';
import { type Invited, invited } from './target/actors.ts';
import type { RateLimit } from './target/pacer.ts';
import { UsageError } from './usage-error.ts';

export function keyIn(
  env: Readonly<Record<string, string | undefined>>,
  variable: string | undefined,
  option: string,
): string | undefined {
  if (variable === undefined) return undefined;
  const key = env[variable]?.trim();
  // What was given instead of a name may be the key itself, and is not shown.
  if (!/^[A-Za-z_]\w*$/.test(variable) || (key === undefined && variable.length > 40))
    throw new UsageError(`${option} takes the name of an environment variable, not a key.`);
  if (key === undefined || key === '')
    throw new UsageError(`${option} names ${variable}, which is not set in the environment.`);
  return key;
}

export function actorsIn(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Map<Invited, string> {
  return new Map(
    given.map((text) => {
      const [word = '', variable = ''] = text.split('=');
      const who = invited.find((one) => one === word);
      if (who === undefined)
        throw new UsageError(`--actor knows ${invited.join(', ')}: say --actor other=VARIABLE.`);
      return [who, keyIn(env, variable, `--actor ${who}`) ?? ''];
    }),
  );
}

export function url(text: string): string {
  const parsedUrl = URL.canParse(text) ? new URL(text) : undefined;
  if (parsedUrl === undefined || !/^https?:$/.test(parsedUrl.protocol))
    // It may be a key, and is not shown.
    throw new UsageError(
      'A deployment (--target, --compare) is named by an http or https URL such as https://staging.example.com.',
    );
  if (parsedUrl.username !== '' || parsedUrl.password !== '' || parsedUrl.search !== '')
    throw new UsageError('The URL of a deployment has neither a password nor a query in it.');
  // What comes behind it would never be sent.
  if (text.includes('#') || text.includes('?'))
    throw new UsageError('The URL of a deployment ends before any ? or #.');
  return text.replace(/\/+$/, '');
}

export function kind(word: string): Kind {
  const known = kinds.find((one) => one === word.trim());
  if (known === undefined) throw new UsageError(`--kind knows ${kinds.join(', ')}, not "${word}".`);
  return known;
}

export function shard(text: string): { nth: number; of: number } {
  const [, nth, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (nth === undefined || of === undefined || nth < 1 || nth > of)
    throw new UsageError(`--shard must be like 1/4, got "${text}".`);
  return { nth, of };
}

/** Seconds. Timers of the platform that are set for much longer go off at once. */
const DAY = 86_400;

export function rate(text: string): RateLimit {
  const [, requests, seconds] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!requests || !seconds || seconds > DAY)
    throw new UsageError(`--rate must be like 60/60, requests per seconds, got "${text}".`);
  return { requests, seconds };
}

/** `NAME` or `NAME=FILE`. */
export function report(text: string): { name: string; file: string | undefined } {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text.trim()) ?? [];
  if (file === '') throw new UsageError(`--report ${name}= names no file.`);
  return { name, file };
}

export function wholeNumber(
  option: string,
  text: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    throw new UsageError(`${option} must be a whole number ${range}, got "${text}".`);
  }
  return value;
}

/** Milliseconds. */
export function timeout(text: string): number {
  return wholeNumber('--timeout', text, 1, DAY) * 1000;
}
