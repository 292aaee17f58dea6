import { type Browser, chromium } from 'playwright-core';
import { type Candidate, candidates } from './candidates.ts';

/** No browser could be started; the message says what was tried. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/** For a machine whose network is closed, and without what a browser does on its own account. */
export const FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Names below .test are this machine, so that a page can be foreign; no other name is anything.
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export interface Launched extends Candidate {
  readonly browser: Browser;
}

/**
 * Starts the first Chromium that can be started, headless, with a user data folder of its own. One that is installed
 * and does not start (Ubuntu's `chromium-browser` only advertises a snap) is passed over.
 *
 * @throws {NoChromium} if there is none
 * @throws {Error} if the one that `CHROMIUM_PATH` asks for does not start, or the one of the package does not unpack
 */
export async function launchChromium(
  found: AsyncIterable<Candidate> = candidates(),
): Promise<Launched> {
  const tried: string[] = [];
  for await (const candidate of found) {
    const { from, executablePath, env } = candidate;
    try {
      const browser = await chromium.launch({
        executablePath,
        args: [...FLAGS],
        // Playwright adds --no-sandbox, without which root and most containers have no Chromium.
        chromiumSandbox: false,
        env: { ...process.env, ...env },
      });
      return { ...candidate, browser };
    } catch (error) {
      if (from === 'CHROMIUM_PATH')
        throw new Error(`CHROMIUM_PATH names ${executablePath}, which does not start.`, {
          cause: error,
        });
      tried.push(`${executablePath} (${from}): ${reasonOf(error)}`);
    }
  }
  throw new NoChromium(
    `No Chromium can be started. Set CHROMIUM_PATH, or install Chrome or Chromium.\n${tried.map((line) => `  tried ${line}`).join('\n') || '  nothing to try on this machine'}`,
  );
}

/**
 * Without a Chromium says so where it is seen, so that the tests that need it can be skipped; in a CI that is an error,
 * because nobody looks there.
 *
 * @param ci the value of `CI`
 */
export async function launchOrSay(
  launch: () => Promise<Launched>,
  ci: string | undefined,
  say: (text: string) => void = (text) => process.stderr.write(text),
): Promise<Launched | NoChromium> {
  try {
    return await launch();
  } catch (error) {
    if (!(error instanceof NoChromium) || isOn(ci)) throw error;
    say(`\nBROWSER TESTS ARE SKIPPED. ${error.message}\n\n`);
    return error;
  }
}

function isOn(ci = ''): boolean {
  return !/^(0|false|)$/i.test(ci);
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 12).join('\n    ');
}
