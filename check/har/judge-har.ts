import { isObject, type Json } from '../../scripts/generate/document.ts';
import type { Operation } from '../contract/contract.ts';
import { keyHeaders } from '../contract/key-headers.ts';
import { Judge } from '../generated/generated.ts';
import { outcomeProblems } from '../generated/outcome.ts';
import { lifecycleProblems, type Reading } from '../oracle/lifecycle.ts';
import { readingOf } from '../oracle/reading.ts';
import { judged } from '../oracle/verdict.ts';
import type { CaseResult, Exchange, Problem } from '../report.ts';
import { isRefused } from '../stories/refused.ts';
import type { Knowledge } from '../target/target.ts';
import { parseJson } from '../parse-json.ts';
import { literally } from '../wildcard.ts';
import type { Recorded } from './read-har.ts';

/** The keys in a recording, which are nobody else's business. */
export function keysIn({ contract }: Knowledge, recorded: readonly Recorded[]): string[] {
  const names = new Set([
    ...keyHeaders(contract).flatMap((headers) =>
      Object.keys(headers('')).map((name) => name.toLowerCase()),
    ),
    'authorization',
    'proxy-authorization',
    'x-api-key',
  ]);
  const found = recorded.flatMap(({ requestHeaders }) =>
    [...names].flatMap((name) => requestHeaders.get(name) ?? []),
  );
  return [...new Set(found.map((value) => value.replace(/^(?:Bearer|Token|Basic)\s+/i, '')))];
}

/**
 * Judges each exchange of a recording by itself, and the readings of each task one beside the other. What becomes of
 * the account shows in no recording that does not read it all the time, so money is left out.
 */
export function judgeHar(knowledge: Knowledge, recorded: readonly Recorded[]): CaseResult[] {
  const tasks = new Map<string, Reading[]>();
  const judges = new Map<Operation, Judge>();
  return recorded.map((entry, index) => {
    const exchange = exchangeOf(entry);
    const operation = operationFor(knowledge, entry);
    const id = `${knowledge.contract.api}/recorded/${index + 1}/${operation?.id ?? 'unknown'}`;
    const base = {
      id,
      kind: 'recorded' as const,
      covers: {
        operationId: operation?.id ?? 'unknown',
        ...(entry.status > 0 && { status: entry.status }),
      },
      problems: [],
      exchanges: [exchange],
      duration: Math.round(entry.duration),
    };
    if (operation === undefined)
      return { ...base, verdict: 'not exercised', reason: 'the contract has no such operation' };
    if (entry.status === 0)
      return { ...base, verdict: 'inconclusive', reason: 'no reply was recorded' };
    if (entry.status === 304)
      return { ...base, verdict: 'inconclusive', reason: 'the reply came from a cache (304)' };
    if (entry.lacksBody)
      return { ...base, verdict: 'inconclusive', reason: 'the recording leaves the body out' };
    const judge = judges.get(operation) ?? new Judge(knowledge.schemas, operation);
    judges.set(operation, judge);
    const received = { ...entry, body: parsed(entry.text) };
    const problems = [
      ...knowledge.oracle.judge(operation, received),
      ...outcome(knowledge, operation, judge, entry, received.body),
      ...progress(knowledge, operation, entry, received.body, tasks),
    ];
    const { verdict } = judged(id, problems);
    // What breaks the contract in a 5xx is told; that there is one says nothing.
    if (verdict === 'pass' && (entry.status === 429 || entry.status >= 500))
      return { ...base, verdict: 'inconclusive', reason: `it was answered with ${entry.status}` };
    return { ...base, verdict, problems, exchanges: verdict === 'pass' ? [] : [exchange] };
  });
}

/** Statuses that have nothing to do with whether the request is right. */
const BESIDES: ReadonlySet<number> = new Set([401, 402, 403, 404, 409, 429, 451]);

/** Whether what was refused is to be refused, and what was accepted accepted. */
function outcome(
  { story }: Knowledge,
  operation: Operation,
  judge: Judge,
  { status, text, requestText, requestHeaders }: Recorded,
  body: unknown,
): Problem[] {
  const sent = parsed(requestText ?? '');
  const isJson = requestHeaders.get('content-type')?.includes('json') ?? true;
  if (operation.bodySchema === undefined || sent === undefined || !isJson) return [];
  if (status >= 500 || BESIDES.has(status)) return [];
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const refused = create === undefined ? status >= 400 : isRefused(create, { status, body });
  const expected = judge.expectOf(sent);
  // A rule that no schema can say may be behind a refusal.
  if (refused && expected.acceptable && expected.refusals.length > 0) return [];
  return outcomeProblems({ operation, ...expected }, { status, body, text }, refused);
}

/** Whether a task went on as it should since it was last read. */
function progress(
  { story }: Knowledge,
  operation: Operation,
  { status, url, requestText }: Recorded,
  body: unknown,
  tasks: Map<string, Reading[]>,
): Problem[] {
  const poll = story.creates.find((create) => create.poll.operationId === operation.id)?.poll;
  if (poll === undefined || status !== 200) return [];
  const reading = readingOf(poll, body);
  if (reading.state === undefined) return [];
  const name = `${url.pathname}${url.search} ${requestText ?? ''}`;
  const before = tasks.get(name)?.at(-1);
  tasks.set(name, [...(tasks.get(name) ?? []), reading]);
  const alone = lifecycleProblems([reading]);
  return before === undefined
    ? alone
    : lifecycleProblems([before, reading]).slice(lifecycleProblems([before]).length);
}

/** The operation whose path the URL ends in; of several the longest. */
function operationFor({ contract }: Knowledge, { method, url }: Recorded): Operation | undefined {
  return [...contract.operations.values()]
    .filter(
      (operation) => operation.method === method && pattern(operation.path).test(url.pathname),
    )
    .toSorted((a, b) => fixed(b.path) - fixed(a.path))[0];
}

function pattern(path: string): RegExp {
  const parts = path.split(/\{\w+\}/).map(literally);
  return new RegExp(`${parts.join('[^/]+')}$`);
}

function fixed(path: string): number {
  return path.replaceAll(/\{\w+\}/g, '').length;
}

function exchangeOf({
  method,
  url,
  requestHeaders,
  requestText,
  status,
  headers,
  text,
  duration,
}: Recorded): Exchange {
  return {
    request: {
      method,
      url: url.href,
      headers: withoutCookies(requestHeaders),
      ...(requestText !== undefined && { body: requestText }),
    },
    ...(status > 0 && { reply: { status, headers: withoutCookies(headers), body: text } }),
    duration: Math.round(duration),
  };
}

/** Cookies are as good as keys. */
function withoutCookies(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [
      name,
      /^(?:set-)?cookie/.test(name) ? '[left out]' : value,
    ]),
  );
}

function parsed(text: string): Json | undefined {
  const value = parseJson(text);
  return isJson(value) ? value : undefined;
}

/** All that `JSON.parse` makes. */
function isJson(value: unknown): value is Json {
  return (
    value === null ||
    isObject(value) ||
    ['string', 'number', 'boolean', 'object'].includes(typeof value)
  );
}
