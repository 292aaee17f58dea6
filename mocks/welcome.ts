import { scenarios } from './sandbox/scenario.ts';
import type { Operation } from './contract/contract.ts';
import type { RequestParts } from './contract/validate-request.ts';
import type { Api } from './api.ts';

interface Welcoming {
  /** Whom the control API answers to. */
  readonly control: 'this machine' | 'the token';
  readonly version: string;
  readonly apis: readonly Api[];
  readonly firstCall: (api: string, url: string) => string;
}

/** What a newcomer needs to see first: where it is, something to paste, and the keys that mean something. */
export function welcome(
  { version, apis, control, firstCall: call }: Welcoming,
  url: string,
  speed: number,
  state: string | undefined,
): string {
  const [main] = apis;
  const words = Object.entries(scenarios).map(
    ([word, meaning]) => `  mock_${word.padEnd(9)} ${meaning}`,
  );
  return `
Understudy ${version}: tasks take ${speed === 1 ? 'as long as documented' : `1/${speed} of their documented time`}.

${apis.map(({ name }) => `  ${name.padEnd(10)} ${url}/${name}`).join('\n')}
  ${'control'.padEnd(10)} ${url}/_mock/v1 (${control === 'the token' ? 'with the control token' : 'from this machine only'})
  ${'console'.padEnd(10)} ${url}/_mock/

Try it:
  ${main === undefined ? '' : call(main.name, url)}

Any key is an account of its own with 1000 credits. A key that contains one of these words …
${words.join('\n')}

${state === undefined ? 'Ctrl-C ends it, and nothing is kept.' : `Ctrl-C ends it; accounts, tasks and files stay in ${state}.`}

`;
}

/** A request that says nothing but its path. */
const NOTHING: RequestParts = {
  contentType: undefined,
  hasBody: false,
  body: undefined,
  query: {},
  params: {},
};

/** A plain GET where the API has one, else its first POST with the contract's first example. */
export function firstCall(operations: readonly Operation[], url: string): string {
  const simple = operations.find(
    ({ method, path, check }) =>
      method === 'get' && !path.includes('{') && check(NOTHING).violations === undefined,
  );
  if (simple !== undefined) return `curl '${url}${simple.path}' -H 'Authorization: Bearer demo'`;
  const post = operations.find(({ exampleBody }) => exampleBody !== undefined);
  const body = JSON.stringify(post?.exampleBody).replaceAll("'", String.raw`'\''`);
  return `curl '${url}${post?.path ?? '/'}' -H 'Authorization: Bearer demo' -H 'Content-Type: application/json' -d '${body}'`;
}
