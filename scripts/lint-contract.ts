/**
 * `npm run lint:contract [-- <api> …]`: everything that is checked about a contract without running it.
 * Exits with 1 and a list of problems, or with 2 when a tool could not run.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, selectApis, type Api } from './apis.ts';
import { bundle } from './generate/bundle.ts';
import { parseDocument } from './generate/document.ts';
import { findValidErrorRequests } from './lint/error-requests.ts';
import { findOrphans } from './lint/orphans.ts';
import { formatProblem, type Problem } from './lint/problem.ts';
import { lintWithRedocly, lintWithSpectral } from './lint/tools.ts';
import { findTranslationProblems } from './lint/translation.ts';
import { findCompanions, findUnknownOperations } from './lint/workflows.ts';
import { findOverlays, readOverlay } from './overlays/overlay.ts';

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});

async function main(names: readonly string[]): Promise<number> {
  const apis = selectApis(names);
  // The same problem shows in each contract that shares the file it is in.
  const problems = new Set((await findProblems(apis)).map(formatProblem));
  for (const problem of problems) process.stderr.write(problem);
  const contracts = apis.map((api) => api.name).join(', ');
  process.stdout.write(`${contracts}: ${problems.size === 0 ? 'no' : problems.size} problems.\n`);
  return problems.size > 0 ? 1 : 0;
}

async function findProblems(apis: readonly Api[]): Promise<Problem[]> {
  const written = apis.flatMap((api) => [api.contract, ...findCompanions(api)]);
  const found = await Promise.all([lintWithRedocly(written), ...apis.map(findBundleProblems)]);
  const everyContract = selectApis([]).map((api) => api.contract);
  return [...found.flat(), ...findOrphans(join(root, 'openapi'), everyContract)];
}

async function findBundleProblems(api: Api): Promise<Problem[]> {
  const contract = relative(root, api.contract);
  try {
    const text = await bundle(api.contract);
    const document = parseDocument(text, contract);
    const workflows = findCompanions(api).filter((file) => file.endsWith('.arazzo.yaml'));
    return [
      ...(await lintWithSpectral(text, relative(root, join(api.generated, 'openapi.yaml')))),
      ...findValidErrorRequests(document, contract),
      ...findOverlays(api).flatMap((file) =>
        findTranslationProblems(document, readOverlay(file), relative(root, file)),
      ),
      ...workflows.flatMap((file) => {
        const name = relative(root, file);
        return findUnknownOperations(
          parseDocument(readFileSync(file, 'utf8'), name),
          document,
          name,
        );
      }),
    ];
  } catch (error) {
    return [{ where: contract, message: error instanceof Error ? error.message : String(error) }];
  }
}
