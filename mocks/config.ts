import { parseArgs } from 'node:util';
import { DEFAULT_SPEED } from './mock.ts';
import { KEEP, type Keep } from './sandbox/keep.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly apis: readonly string[];
  readonly speed: number;
  readonly seed: string | undefined;
  readonly publicUrl: string | undefined;
  readonly quirks: readonly string[];
  readonly quiet: boolean;
  readonly controlToken: string | undefined;
  readonly watch: boolean;
  /** The folder that keeps sandboxes; undefined: memory. */
  readonly state: string | undefined;
  readonly keep: Keep;
}

export const DEFAULT_PORT = 4010;
const DEFAULT_STATE = '.understudy';

export const USAGE = `understudy mock [options]

  --port N            port to listen on (default ${DEFAULT_PORT}, or PORT; 0 takes any free one)
  --host NAME         address to listen on (default 127.0.0.1)
  --api NAME          serve this API only, at the root as well; may be repeated
  --speed N           how many times faster than documented tasks are done (default ${DEFAULT_SPEED})
  --seed WORD         where ids come from; the same seed gives the same ids
  --public-url URL    what URLs in replies begin with (default: the host that the request names)
  --quirk NAME        a known departure from the document, such as omnivideo.flat; may be repeated
  --state DIR         the folder that keeps accounts, tasks and files (default ${DEFAULT_STATE}); one mock at a time
  --memory            keep nothing: all is gone when the mock ends
  --keep-days N       remove what was not used for so long (default ${KEEP.days})
  --keep-sandboxes N  remove the longest unused above this number (default ${KEEP.sandboxes})
  --control-token T   what control requests must show, from any machine (or CONTROL_TOKEN; else only this machine)
  --watch             go on with the new contract and code whenever a file of them is saved
  --quiet             no line per request
  --help              this text
`;

/** An option that cannot be used, in a sentence for the person who typed it. */
export class ConfigError extends Error {}

/** @throws {ConfigError} */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const { values } = parsed(args);
  const port = number('--port', values.port ?? env['PORT'] ?? String(DEFAULT_PORT));
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`--port must be a whole number from 0 to 65535, got ${port}.`);
  const speed = number('--speed', values.speed ?? String(DEFAULT_SPEED));
  if (!(speed > 0)) throw new ConfigError(`--speed must be above 0, got ${speed}.`);
  if (values.memory === true && values.state !== undefined)
    throw new ConfigError('--memory keeps nothing and --state keeps all: choose one of them.');
  if (values.state?.trim() === '') throw new ConfigError('--state must name a folder, got "".');
  return {
    port,
    speed,
    host: values.host ?? '127.0.0.1',
    apis: values.api ?? [],
    seed: values.seed,
    publicUrl: values['public-url'] === undefined ? undefined : base(values['public-url']),
    quirks: values.quirk ?? [],
    quiet: values.quiet === true,
    controlToken:
      values['control-token'] ?? (env['CONTROL_TOKEN'] === '' ? undefined : env['CONTROL_TOKEN']),
    watch: values.watch === true,
    state: values.memory === true ? undefined : (values.state ?? DEFAULT_STATE),
    keep: {
      days: positive('--keep-days', values['keep-days'], KEEP.days),
      sandboxes: positive('--keep-sandboxes', values['keep-sandboxes'], KEEP.sandboxes),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        api: { type: 'string', multiple: true },
        speed: { type: 'string' },
        seed: { type: 'string' },
        'control-token': { type: 'string' },
        'public-url': { type: 'string' },
        quirk: { type: 'string', multiple: true },
        state: { type: 'string' },
        memory: { type: 'boolean' },
        'keep-days': { type: 'string' },
        'keep-sandboxes': { type: 'string' },
        watch: { type: 'boolean' },
        quiet: { type: 'boolean' },
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

function positive(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : number(name, text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new ConfigError(`${name} must be a whole number above 0, got ${value}.`);
}

function base(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new ConfigError(`--public-url must be an http or https URL, got "${url}".`);
  return url.replace(/\/+$/, '');
}
