/** Limits that OpenAPI has no word for: sizes of bodies and files, and how many requests there may be. */
import { isObject } from '../../generate/document.ts';
import { type Change, type DiffRule, lost, nameOf } from '../diff-rule.ts';

export const limitLowered: DiffRule = () => ({
  any(change, { report }) {
    const message = loweredLimit(change);
    if (message !== undefined) report({ message });
  },
});

function loweredLimit({ kind, node, property = '', base, revision }: Change): string | undefined {
  if (kind !== 'modified') return undefined;
  const [was, is] = [base?.value, revision?.value];
  const place = nameOf(node);
  if (property === 'x-max-body-bytes' || (place === 'x-upload' && property.startsWith('max')))
    return isLess(is, was) ? `\`${property}\` is ${String(is)} now.` : undefined;
  if (place === 'x-upload' && property === 'contentTypes') {
    const gone = lost(was, is);
    return gone.length > 0
      ? `Files of these types are refused now: ${gone.join(', ')}.`
      : undefined;
  }
  if (place !== 'x-rate-limit') return undefined;
  const [before, after] = [rate(node.base?.value), rate(node.revision?.value)];
  return isLess(after, before) ? 'Fewer requests are allowed in the same time now.' : undefined;
}

/** Whether a limit is lower; none is the highest. */
function isLess(is: unknown, was: unknown): boolean {
  return typeof is === 'number' && (typeof was === 'number' ? is < was : was === undefined);
}

function rate(limit: unknown): number | undefined {
  if (!isObject(limit)) return undefined;
  const { requests, seconds } = limit;
  return typeof requests === 'number' && typeof seconds === 'number'
    ? requests / seconds
    : undefined;
}
