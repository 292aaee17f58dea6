import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { bundledChromium } from './bundled.ts';

/** A Chromium that may be launched. */
export interface Candidate {
  /** Where it was found, for messages: `CHROMIUM_PATH`, `PATH`, … */
  readonly from: string;
  readonly executablePath: string;
  /** What its environment needs besides ours. */
  readonly env: Readonly<Record<string, string>>;
}

/** What of a machine decides where its Chromium is. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly arch: string;
  /** Unpacks the Chromium of the npm package. */
  readonly bundled: () => Promise<Pick<Candidate, 'executablePath' | 'env'>>;
}

const THIS_MACHINE: Machine = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  bundled: bundledChromium,
};

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
] as const;

/** Where an installer puts it that leaves PATH alone. */
const APPLICATIONS: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  ],
};

/**
 * In this order: what `CHROMIUM_PATH` names, and then nothing else, because it was asked for; a Chrome or Chromium that
 * is installed; the one of `@sparticuz/chromium`, unpacked when it is reached.
 */
export async function* candidates(machine: Machine = THIS_MACHINE): AsyncGenerator<Candidate> {
  const { env, platform, arch } = machine;
  const asked = env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    yield { from: 'CHROMIUM_PATH', executablePath: asked, env: {} };
    return;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const command of COMMANDS)
    for (const folder of folders) {
      const executablePath = join(folder, command);
      if (await isExecutable(executablePath)) yield { from: 'PATH', executablePath, env: {} };
    }
  for (const executablePath of APPLICATIONS[platform] ?? [])
    if (await isExecutable(executablePath)) yield { from: 'installed', executablePath, env: {} };
  if (platform === 'linux' && arch === 'x64')
    yield { from: '@sparticuz/chromium', ...(await machine.bundled()) };
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
