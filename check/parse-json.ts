/** Far deeper than any contract goes. Much deeper, what works its way down a value runs out of stack. */
const DEEPEST = 100;

/** What a text is as JSON; undefined when it is none, or nested so deep that it can only be meant to harm. */
export function parseJson(text: string): unknown {
  try {
    // A byte order mark may be ignored (RFC 8259, 8.1).
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return false;
  }
  return true;
}

/** Those that have children themselves. */
function childrenOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((child) => typeof child === 'object' && child !== null);
}
