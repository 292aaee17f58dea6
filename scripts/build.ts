/**
 * `npm run build` writes `dist/`, what the package ships: the code as JavaScript with its types, and beside it the
 * files that it reads. `npm pack` runs it first.
 */
import { cp, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import packageFile from '../package.json' with { type: 'json' };
import { root } from './apis.ts';
import { runTool } from './tool.ts';

const dist = join(root, 'dist');

/** Is shipped as the page that is generated from it. */
const CONSOLE = join(root, 'mocks', 'console');

process.exitCode = await build();

async function build(): Promise<number> {
  await rm(dist, { recursive: true, force: true });
  const { succeeded, stdout } = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  if (!succeeded) {
    process.stderr.write(stdout);
    return 1;
  }
  for (const room of ['check', 'generated', 'mocks'])
    await cp(join(root, room), join(dist, room), {
      recursive: true,
      filter: (path) => path !== CONSOLE && !['.ts', '.md'].includes(extname(path)),
    });
  // The compiler takes the whole file along; in there it only says what `.js` means, and the version.
  const { name, version, type } = packageFile;
  await writeFile(join(dist, 'package.json'), `${JSON.stringify({ name, version, type })}\n`);
  return 0;
}
