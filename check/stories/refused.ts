import { valueAt } from '../contract/pointers.ts';
import type { Create } from './story.ts';

/** Whether a create request was turned down, which some APIs say with a status below 400. */
export function isRefused(
  { accepted }: Create,
  { status, body }: { readonly status: number; readonly body: unknown },
): boolean {
  if (status >= 300) return true;
  const said = accepted === undefined ? undefined : valueAt(body, accepted.at);
  return said !== undefined && said !== accepted?.is;
}
