import type { Medium } from '../cases/case.ts';
import type { Output } from '../oracle/lifecycle.ts';
import { type Judgement, judged, notExercised } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';
import { type Head, readHead } from '../target/download.ts';
import type { Target } from '../target/target.ts';

/** How files begin, in hexadecimal; a dot stands for any digit. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  'image/png': /^89504e47/,
  'image/jpeg': /^ffd8ff/,
  'image/gif': /^47494638/,
  'image/webp': /^52494646.{8}57454250/,
  'video/mp4': /^.{8}66747970/,
  'video/webm': /^1a45dfa3/,
};

/** Outputs that are fetched, more than any model makes: a deployment can name any number. */
const MOST = 32;

/** Fetches the outputs of a task, one by one: each has to be there, of its medium, and not empty. */
export async function judgeOutputs(
  id: string,
  target: Target,
  outputs: readonly Output[],
): Promise<Judgement> {
  const { host } = new URL(target.baseUrl);
  const elsewhere = outputs
    .map(({ url }) => hostOf(url))
    .filter(
      (other) => other !== undefined && other !== host && !target.manners.outputHosts.has(other),
    );
  if (elsewhere.length > 0)
    return notExercised(
      id,
      `the outputs are on ${[...new Set(elsewhere)].join(', ')}, and only ${host} is contacted (--output-host)`,
    );
  const problems: Problem[] = [];
  for (const output of outputs.slice(0, MOST)) problems.push(...(await problemsOf(target, output)));
  return judged(id, problems);
}

async function problemsOf(target: Target, { medium, url }: Output): Promise<Problem[]> {
  if (hostOf(url) === undefined)
    return [broken('output-unreachable', `${JSON.stringify(url)} is no http URL`)];
  const head = await readHead(target, String(url));
  if (head.status !== 200 || head.bytes.length === 0)
    return [
      broken(
        'output-unreachable',
        `${String(url)} answers ${head.status} with ${head.bytes.length === 0 ? 'nothing' : 'content'}`,
      ),
    ];
  const wrong = wrongType(medium, head);
  return wrong === undefined ? [] : [broken('output-type', `${String(url)} ${wrong}`)];
}

function wrongType(medium: Medium, { type, bytes }: Head): string | undefined {
  if (!type.startsWith(`${medium}/`)) return `is ${type}, not ${medium}/…`;
  const begin = Buffer.from(bytes).toString('hex');
  const found = Object.entries(SIGNATURES).find(([, signature]) => signature.test(begin))?.[0];
  const declared = SIGNATURES[type];
  if (declared !== undefined && found !== type)
    return `says it is ${type} and begins like ${found ?? 'something else'}`;
  return found === undefined || found.startsWith(`${medium}/`)
    ? undefined
    : `says it is ${type} and is ${found}`;
}

function hostOf(url: unknown): string | undefined {
  if (typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).host;
}

function broken(rule: 'output-unreachable' | 'output-type', message: string): Problem {
  return { rule, message, provenance: 'documented' };
}
