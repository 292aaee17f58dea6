import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApis } from '../../scripts/apis.ts';
import { type Call, curl, MOCK } from '../../scripts/docs/browser/call.ts';
import { play } from '../../scripts/docs/browser/send.ts';
import { readApiDocs, type ApiDocs } from '../../scripts/docs/read/api-docs.ts';
import { codeOf, readErrors } from '../../scripts/docs/read/errors.ts';
import { readTryData } from '../../scripts/docs/read/try-data.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';

const run = promisify(execFile);

let mock: Mock;
let url: string;
beforeAll(async () => {
  mock = await createMock();
  url = await mock.listen();
});
afterAll(() => mock.close());

const apis = findApis().flatMap(({ name }) => {
  const api = readApiDocs(name, 'en');
  return api === undefined ? [] : [api];
});

describe.each(apis)('$title', (api) => {
  const provoked = readErrors(api).flatMap(({ code, provoke }) =>
    provoke === undefined ? [] : [{ code, provoke }],
  );

  it.each(provoked)('answers $code to the request on its page', async ({ code, provoke }) => {
    const played = await play(url, { example: '', label: '', status: 0, call: provoke.call }, null);
    expect(played).toEqual({ status: provoke.status, text: expect.stringMatching(codeIn(code)) });
  });

  const attempts = Object.entries(readTryData(api)).flatMap(([operation, own]) =>
    own.map((attempt) => ({ operation, ...attempt })),
  );

  it.each(attempts)(
    'answers $status to $operation, $example, as "Try it" sends it',
    async (attempt) => {
      const key = ownKey(attempt.call.key, `${attempt.operation}_${attempt.example}`);
      const call = { ...attempt.call, key };
      const played = await play(url, { ...attempt, call }, attempt.call.key);
      expect('missing' in played ? 'nobody' : `${played.status} ${played.text}`).toMatch(
        new RegExp(`^${attempt.status} `),
      );
    },
  );

  it('can be asked for every documented error of every operation', () => {
    const missing = api.operations.flatMap(({ id, operation }) =>
      operation.replies
        .filter(({ status }) => status >= 400)
        .flatMap(({ status, examples }) =>
          examples.map(({ name }) => codeOf(name)).map((code) => ({ status, code })),
        )
        .filter(
          ({ code }) =>
            !attempts.some(
              (one) => one.operation === id.toLowerCase() && codeOf(one.example) === code,
            ),
        )
        .map(({ code }) => `${id} ${code}`),
    );
    // Who steers the mock meets the real thing, and some of it takes more than a request.
    if (!api.isSteering) expect(missing).toEqual([]);
  });
});

describe('a command to paste', () => {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-curl-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const calls = apis.flatMap((api: ApiDocs) =>
    readErrors(api).flatMap(({ code, provoke }) =>
      provoke === undefined ? [] : [{ name: `${api.name} ${code}`, call: provoke.call }],
    ),
  );

  it('says to a shell exactly what is meant', async () => {
    // One shell for all of them; in it, curl prints its arguments.
    const script = calls.map(({ call }) => `${curl(call)}\nprintf '\\1'`).join('\n');
    const shell = String.raw`curl() { printf '%s\0' "$@"; }` + `\n${script}`;
    const { stdout } = await run('bash', ['-euc', shell], { cwd: folder });
    const said = stdout.split('\u0001').map((args) => args.split('\0').slice(0, -1));
    for (const [at, { name, call }] of calls.entries())
      expect(said[at], name).toEqual(argumentsOf(call));
  });

  it('makes the files that it sends', () => {
    const large = calls.find(({ name }) => name === 'cyberbara file_too_large')?.call.files?.[0];
    expect(readFileSync(join(folder, large?.filename ?? '')).length).toBe(large?.bytes);
  });
});

function argumentsOf({ method, path, headers, key, body, rawBody, files }: Call): string[] {
  const carries = body !== undefined || rawBody !== undefined || files !== undefined;
  const shown = key === null ? headers : { Authorization: `Bearer ${key}`, ...headers };
  const data = rawBody ?? (body === undefined ? undefined : JSON.stringify(body, undefined, 2));
  const parts = (files ?? []).map(
    ({ field, filename, contentType }) => `${field}=@${filename};type=${contentType}`,
  );
  return [
    '-s',
    ...(method === (carries ? 'POST' : 'GET') ? [] : ['-X', method]),
    MOCK + path,
    ...Object.entries(shown).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...(data === undefined ? [] : ['-d', data]),
    ...(files?.length === 0 ? ['-F', 'nothing='] : parts.flatMap((part) => ['-F', part])),
  ];
}

/** An account for each attempt, whose scenario is that of the key on the page. */
function ownKey(key: string | null, attempt: string): string | null {
  return key === null ? null : `${key}_${attempt.replaceAll(/[^a-z0-9]+/gi, '_')}`;
}

function codeIn(code: string): RegExp {
  return new RegExp(`"(code|errorCode)": "?${code}"?[,\\n]`);
}
