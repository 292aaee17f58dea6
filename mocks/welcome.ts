import { scenarios } from './sandbox/scenario.ts';
import type { Mock } from './mock.ts';

/** What a newcomer needs to see first: where it is, something to paste, and the keys that mean something. */
export function welcome({ version, apis }: Mock, url: string, speed: number): string {
  const [main] = apis;
  const words = Object.entries(scenarios).map(
    ([word, meaning]) => `  mock_${word.padEnd(9)} ${meaning}`,
  );
  return `
Understudy ${version}: tasks take ${speed === 1 ? 'as long as documented' : `1/${speed} of their documented time`}.

${apis.map(({ name }) => `  ${name.padEnd(10)} ${url}/${name}`).join('\n')}
  ${'control'.padEnd(10)} ${url}/_mock/v1

Try it:
  ${main === undefined ? '' : firstCall(main.name, url)}

Any key is an account of its own with 1000 credits. A key that contains one of these words …
${words.join('\n')}

Ctrl-C ends it.

`;
}

/** A request that needs nothing but a key, from the API's own contract. */
function firstCall(api: string, url: string): string {
  return `curl '${url}/${api}/api/v1/models' -H 'Authorization: Bearer demo'`;
}
