// `npm run breaking`: whether what changed of the contracts breaks clients.
import { root } from '../apis.ts';
import { breaking } from './command.ts';

process.exitCode = await breaking(
  process.argv.slice(2),
  root,
  (text) => void process.stdout.write(text),
).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
