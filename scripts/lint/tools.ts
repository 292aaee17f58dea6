import { join } from 'node:path';
import { root } from '../apis.ts';
import { isObject, objectAt, objectsAt, type Json, type JsonObject } from '../generate/document.ts';
import { runTool, runToolOn, type ToolResult } from '../tool.ts';
import type { Problem } from './problem.ts';

/** Redocly's rules and ours, on contracts and Arazzo files as they are written. */
export async function lintWithRedocly(
  files: readonly string[],
  config = join(root, 'redocly.yaml'),
): Promise<Problem[]> {
  const options = [`--config=${config}`, '--format=json', '--max-problems=1000'];
  const reports = readReport(
    await runTool('@redocly/cli/bin/cli.js', ['lint', ...files, ...options]),
  );
  return reports
    .flatMap((report) => objectsAt(report, 'problems'))
    .map((problem) => {
      const [location = {}] = objectsAt(problem, 'location');
      const { line, col } = objectAt(location, 'start');
      const file = text(objectAt(location, 'source').ref);
      const place =
        line === undefined ? ` ${text(location.pointer)}` : `:${text(line)}:${text(col)}`;
      return { where: file + place, message: `${text(problem.message)} (${text(problem.ruleId)})` };
    });
}

/** Spectral's rules on a bundle; `file` is what the problems and the overrides of spectral.yaml call it. */
export async function lintWithSpectral(bundle: string, file: string): Promise<Problem[]> {
  const options = [
    '--ruleset=spectral.yaml',
    '--format=json',
    '--quiet',
    `--stdin-filepath=${file}`,
  ];
  const script = '@stoplight/spectral-cli/dist/index.js';
  const problems = readReport(await runToolOn(bundle, script, ['lint', ...options]));
  return problems.map(({ path, message, code }) => ({
    where: `${file} ${(Array.isArray(path) ? path : []).map(text).join('.')}`,
    message: `${text(message)} (${text(code)})`,
  }));
}

/** What a linter reports; its exit code only says whether that is something. */
function readReport({ stdout, stderr }: ToolResult): JsonObject[] {
  try {
    // Redocly prints a document for each file, one right after the other.
    const documents = stdout.split(/(?<=^\})(?=\{$)/m);
    return documents.flatMap((document): unknown => JSON.parse(document)).filter(isObject);
  } catch (error) {
    throw new Error(`A linter made no report:\n${stderr || stdout}`, { cause: error });
  }
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
