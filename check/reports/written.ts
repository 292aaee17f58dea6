// Finds the reports that are asked for before a run, and writes them after it.
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Contract } from '../contract/contract.ts';
import type { CheckOptions } from '../options.ts';
import type { Run } from '../report.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';
import type { Report } from './report.ts';
import { reports } from './reports.ts';

/** A report and where it goes. */
export interface Chosen extends Report {
  readonly name: string;
}

/**
 * The reports by the names that were typed.
 *
 * @throws {UsageError} for a name that there is not, for a folder that there is not, and where two would be written to
 * one file or to standard output
 */
export async function chosenReports(asked: CheckOptions['reports']): Promise<Chosen[]> {
  const chosen = await Promise.all(
    asked.map(async ({ name, file }) => {
      const load = Object.hasOwn(reports, name) ? reports[name] : undefined;
      if (load === undefined)
        throw new UsageError(`--report knows ${Object.keys(reports).join(', ')}, not "${name}".`);
      const report = await load();
      return { ...report, name, file: file ?? report.file };
    }),
  );
  for (const [index, { name, file }] of chosen.entries()) {
    const other = chosen.slice(0, index).find((one) => resolve(one.file) === resolve(file));
    if (other !== undefined)
      throw new UsageError(
        `${other.name} and ${name} would both go to ${file === '-' ? 'standard output' : file}: name a file, --report ${name}=FILE.`,
      );
    if (file !== '-') await mustBeWritable(name, file);
  }
  return chosen;
}

/** A run takes long, and may cost credits: what can be known before it is told before it. */
async function mustBeWritable(name: string, file: string): Promise<void> {
  const folder = dirname(file);
  if (!(await isFolder(folder)))
    throw new UsageError(`--report ${name}=${file}: there is no folder ${folder}.`);
  if (await isFolder(file)) throw new UsageError(`--report ${name}=${file} is a folder.`);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

/**
 * Writes each report, and tells on standard error of those that cannot be written.
 *
 * @returns whether all were written
 */
export async function writeReports(
  chosen: readonly Chosen[],
  { run, contract }: { readonly run: Run; readonly contract: Contract },
  { env, err, write, append }: Surroundings,
): Promise<boolean> {
  let complete = true;
  const attempt = async (name: string, file: string, writing: () => Promise<void>) => {
    try {
      await writing();
    } catch (error) {
      complete = false;
      const why = error instanceof Error ? error.message : String(error);
      err(`understudy check: The report ${name} cannot be written to ${file}: ${why}\n`);
    }
  };
  for (const { name, file, write: report, addition } of chosen) {
    await attempt(name, file, () => write(file, report(run, contract)));
    const shared = addition === undefined ? undefined : env[addition.variable];
    if (addition !== undefined && shared !== undefined && shared !== '')
      await attempt(name, shared, () => append(shared, addition.write(run, contract)));
  }
  return complete;
}
