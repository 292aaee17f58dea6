// What the tour's commands need of curl, for machines that have none: silent, headers, data, output file.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    header: { type: 'string', short: 'H', multiple: true },
    data: { type: 'string', short: 'd' },
    output: { type: 'string', short: 'o' },
  },
});
const [url = ''] = positionals;
const response = await fetch(url, {
  method: values.data === undefined ? 'GET' : 'POST',
  headers: (values.header ?? []).map((header): [string, string] => {
    const colon = header.indexOf(':');
    return [header.slice(0, colon), header.slice(colon + 1).trim()];
  }),
  ...(values.data !== undefined && { body: values.data }),
});
const body = await response.text();
if (values.output === undefined) process.stdout.write(body);
else await writeFile(values.output, body);
