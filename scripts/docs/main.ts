/** `npm run docs [-- --out DIR --site URL]` builds the reference site from the contracts. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../apis.ts';
import { MOCK } from './browser/call.ts';
import { buildSite } from './build.ts';
import { weights, writeSite } from './write.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'site') },
    // The mock's own address of it. Only the sitemap and the 404 page name it.
    site: { type: 'string', default: `${MOCK}/docs/` },
  },
});
const started = performance.now();
const files = await buildSite(values.site);
const sizes = await writeSite(values.out, files);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`${values.out}: ${files.size} files in ${seconds} s\n\n${weights(sizes)}`);
