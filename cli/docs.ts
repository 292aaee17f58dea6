import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SITE } from '../mocks/serve-site.ts';
import { CommandError, type Machine } from './command.ts';

export const usage = `understudy docs [options]

  --out DIR   where to put the reference site (default site); what is there is replaced
  --site URL  where it will be, for its sitemap and its 404 page (default http://127.0.0.1:4010/docs/)

Any web server can serve the folder; a mock shows it below /docs/.
`;

/** What builds the site from the contracts. It is not in the package, which brings the site as it is. */
const BUILD = join(import.meta.dirname, '../scripts/docs/main.ts');

/** `understudy docs`: builds the reference site, or copies the one that the package brings. */
export async function run(args: readonly string[], { out }: Machine): Promise<number> {
  const { out: folder, site } = options(args);
  if (existsSync(BUILD)) {
    const given = [
      ...(folder === undefined ? [] : ['--out', folder]),
      ...(site === undefined ? [] : ['--site', site]),
    ];
    const builder = spawn(process.execPath, [BUILD, ...given], { stdio: 'inherit' });
    const [status]: unknown[] = await once(builder, 'close');
    return typeof status === 'number' ? status : 1;
  }
  if (!existsSync(join(SITE, 'index.html')))
    throw new CommandError(
      'The package comes without the reference site. npm run docs builds it in a checkout of Understudy.',
    );
  if (site !== undefined)
    throw new CommandError(
      'The site of the package is built already; --site is for the repository.',
    );
  const target = resolve(folder ?? 'site');
  await cp(SITE, target, { recursive: true });
  out(`${target}\n`);
  return 0;
}

function options(args: readonly string[]): { out?: string | undefined; site?: string | undefined } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, site: { type: 'string' } },
    });
    if (values.site !== undefined && !URL.canParse(values.site))
      throw new CommandError(`--site must be a URL, got "${values.site}".`);
    return { ...values, ...(values.out !== undefined && { out: resolve(values.out) }) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `${error instanceof Error ? error.message.split(/\.\s/)[0] : String(error)}. See --help.`,
    );
  }
}
