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

const DIRECTIVE = /\[\[\s*(fail|stuck|took|blocked)\b\s*:?\s*([^\]]*?)\s*\]\]/gi;

export function directivesIn(prompt: string): Directives {
  const found: { -readonly [Name in keyof Directives]: Directives[Name] } = {};
  for (const [, word = '', rest = ''] of prompt.matchAll(DIRECTIVE)) {
    switch (word.toLowerCase()) {
      case 'fail':
        found.fail = rest === '' ? {} : { reason: rest };
        break;
      case 'stuck':
        found.stuck = true;
        break;
      case 'blocked':
        found.blocked = true;
        break;
      default: {
        const took = parseDuration(rest);
        if (took !== undefined) found.took = took;
      }
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

/** `250ms`, `45s`, `2m`, `1h`, `1m30s` in milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const parts = [...text.trim().matchAll(/(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)/g)];
  if (
    parts.length === 0 ||
    parts.map(([part]) => part).join('') !== text.replaceAll(/\s+(?=\d|ms|s|m|h|d)/g, '').trim()
  )
    return undefined;
  return parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
}
