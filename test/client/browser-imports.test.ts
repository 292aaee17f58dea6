import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findApis, root } from '../../scripts/apis.ts';

/** Everything that runs when `file` is imported: module → the file that imports it. Types are not run. */
function runtimeImports(file: string, found = new Map<string, string>()): Map<string, string> {
  for (const specifier of importsOf(file)) {
    const target = specifier.startsWith('.') ? resolve(dirname(file), specifier) : specifier;
    if (found.has(target)) continue;
    found.set(target, relative(root, file));
    if (specifier.startsWith('.')) runtimeImports(target, found);
  }
  return found;
}

function importsOf(file: string): string[] {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { verbatimModuleSyntax: true, module: ts.ModuleKind.ESNext },
  });
  return ts.preProcessFile(outputText, true, true).importedFiles.map(({ fileName }) => fileName);
}

const forBrowsers = [
  { file: join(root, 'client/wait-for-task.ts'), needs: /^openapi-fetch$/ },
  { file: join(root, 'testing/msw.ts'), needs: /^msw($|\/)/ },
  ...findApis().flatMap(({ generated }) =>
    ['client.ts', 'types.ts'].map((name) => ({
      file: join(generated, name),
      needs: /^openapi-fetch$/,
    })),
  ),
];

describe.each(forBrowsers.map(({ file, needs }) => ({ file, needs, name: relative(root, file) })))(
  '$name',
  ({ file, needs }) => {
    it('imports nothing of Node, so that a frontend can bundle it', () => {
      const imports = [...runtimeImports(file)];
      const ofNode = imports.filter(
        ([target]) => target.startsWith('node:') || builtinModules.includes(target),
      );
      expect(ofNode).toEqual([]);
    });

    it(`imports ${needs.source}, its own files and nothing else`, () => {
      const foreign = [...runtimeImports(file).keys()].filter(
        (target) => !needs.test(target) && !existsSync(target),
      );
      expect(foreign).toEqual([]);
    });
  },
);

it('the search for imports finds those of Node', () => {
  expect([...runtimeImports(join(root, 'scripts/generate/bundle.ts')).keys()]).toContain('node:os');
});
