import { parseArgs } from 'node:util';
import { DEFAULT_SPEED } from './mock.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly apis: readonly string[];
  readonly speed: number;
  readonly seed: string | undefined;
  readonly publicUrl: string | undefined;
  readonly quirks: readonly string[];
  readonly quiet: boolean;
}

export const DEFAULT_PORT = 4010;

export const USAGE = `understudy mock [options]

  --port N          port to listen on (default ${DEFAULT_PORT}, or PORT; 0 takes any free one)
  --host NAME       address to listen on (default 127.0.0.1)
  --api NAME        serve this API only, at the root as well; may be repeated
  --speed N         how many times faster than documented tasks are done (default ${DEFAULT_SPEED})
  --seed WORD       where ids come from; the same seed gives the same ids
  --public-url URL  what URLs in replies begin with (default: the host that the request names)
  --quirk NAME      a known departure from the document, such as omnivideo.flat; may be repeated
  --quiet           no line per request
  --help            this text
`;

/** An option that cannot be used, in a sentence for the person who typed it. */
export class ConfigError extends Error {}

/** @throws {ConfigError} */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Config | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help === true) return 'help';
  const [command, ...rest] = positionals;
  if ((command !== undefined && command !== 'mock') || rest.length > 0)
    throw new ConfigError(`"${positionals.join(' ')}" is not a command; there is "mock".`);
  const port = number('--port', values.port ?? env['PORT'] ?? String(DEFAULT_PORT));
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`--port must be a whole number from 0 to 65535, got ${port}.`);
  const speed = number('--speed', values.speed ?? String(DEFAULT_SPEED));
  if (!(speed > 0)) throw new ConfigError(`--speed must be above 0, got ${speed}.`);
  return {
    port,
    speed,
    host: values.host ?? '127.0.0.1',
    apis: values.api ?? [],
    seed: values.seed,
    publicUrl: values['public-url'] === undefined ? undefined : base(values['public-url']),
    quirks: values.quirk ?? [],
    quiet: values.quiet === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        api: { type: 'string', multiple: true },
        speed: { type: 'string' },
        seed: { type: 'string' },
        'public-url': { type: 'string' },
        quirk: { type: 'string', multiple: true },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new ConfigError(
      `${error instanceof Error ? error.message.split(/\.\s/)[0] : String(error)}. See --help.`,
    );
  }
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new ConfigError(`${name} must be a number, got "${text}".`);
  return value;
}

function base(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new ConfigError(`--public-url must be an http or https URL, got "${url}".`);
  return url.replace(/\/+$/, '');
}
