/** `npm run docs [-- --out DIR]` builds the reference site from the contracts. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../apis.ts';
import { buildSite } from './build.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'site') } } });
const started = performance.now();
const files = await buildSite();
await rm(values.out, { recursive: true, force: true });
for (const [path, content] of files) {
  const file = join(values.out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
process.stdout.write(
  `${values.out}: ${files.size} files in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);
