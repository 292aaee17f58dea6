// Called by `npm version`, before (`check`) and after (`pin`) it has changed package.json; it says which version it is.
import { relative } from 'node:path';
import { root } from '../apis.ts';
import { pin, prepare } from './release.ts';

process.exitCode = await main(process.argv[2], process.env['npm_new_version'] ?? '').catch(
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  },
);

async function main(step: string | undefined, version: string): Promise<number> {
  if (step === 'check') {
    await prepare(root, version);
    return 0;
  }
  const today = new Date().toISOString().slice(0, 10);
  for (const file of await pin(root, version, today))
    process.stdout.write(`${relative(root, file)}: written\n`);
  return 0;
}
