/**
 * Words in a prompt that steer one task through any client: `[[fail]]`, `[[fail: reason]]`, `[[stuck]]`,
 * `[[took 90s]]`, `[[blocked]]`.
 */
export interface Directives {
  readonly fail?: { readonly reason?: string };
  readonly stuck?: true;
  /** Exact length on the sandbox's clock, in milliseconds, whatever the speed. */
  readonly took?: number;
  readonly blocked?: true;
}

/** What is queued for a coming task: what `Directives` say in a prompt, and that it succeeds after all. */
export interface Outcome extends Pick<Directives, 'fail' | 'stuck' | 'took'> {
  readonly succeed?: true;
}

/** What steers a task: the queued outcome before the words of its prompt. */
export function steered(said: Directives, { took, ...fate }: Outcome = {}): Directives & Outcome {
  const { fail: _, stuck: __, ...rest } = said;
  const decided = Object.keys(fate).length > 0;
  return { ...(decided ? { ...rest, ...fate } : said), ...(took !== undefined && { took }) };
}

/** One bounded stretch without brackets: a prompt can be a megabyte, and must not be searched twice. */
const BRACKETS = /\[\[([^[\]]{1,200})\]\]/g;

export function directivesIn(prompt: string): Directives {
  const found: { -readonly [Name in keyof Directives]: Directives[Name] } = {};
  for (const [, inside = ''] of prompt.matchAll(BRACKETS)) {
    const [word = '', ...rest] = inside.trim().split(/[\s:]+/);
    const said = inside
      .trim()
      .slice(word.length)
      .replace(/^\s*:?/, '')
      .trim();
    switch (word.toLowerCase()) {
      case 'fail':
        found.fail = said === '' ? {} : { reason: said };
        break;
      case 'stuck':
        found.stuck = true;
        break;
      case 'blocked':
        found.blocked = true;
        break;
      case 'took': {
        const took = parseDuration(rest.join(''));
        if (took !== undefined) found.took = took;
        break;
      }
      default: // Brackets of the writer's own.
    }
  }
  return found;
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Beyond this an instant may be no date. */
const LONGEST = 10 * 365 * 86_400_000;

/** `250ms`, `45s`, `2m`, `1h`, `1m30s` in milliseconds, ten years at the most; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)){1,5}$/.test(text)) return undefined;
  const parts = text.matchAll(/([\d.]+)([a-z]+)/g);
  const length = parts.reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
  return length <= LONGEST ? length : undefined;
}
