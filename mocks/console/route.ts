/** The tabs of a sandbox, in their order. */
export const TABS = ['tasks', 'ledger', 'journal', 'faults', 'outcomes', 'snapshots'] as const;
export type Tab = (typeof TABS)[number];

/** What the page shows; all of it stands behind the `#` of its address, so that it can be sent and come back to. */
export type Route =
  | { readonly page: 'sandboxes' }
  | { readonly page: 'stray' }
  | {
      readonly page: 'sandbox';
      readonly id: string;
      readonly tab: Tab;
      readonly taskId?: string;
    };

/** `#/sandbox/<id>/<tab>`, `#/sandbox/<id>/tasks/<task id>`, `#/stray`; anything else is the list. */
export function routeOf(hash: string): Route {
  const [, page, id, tab = 'tasks', taskId] = hash.replace(/^#/, '').split('/').map(decoded);
  if (page === 'stray') return { page };
  if (page !== 'sandbox' || id === undefined || id === '') return { page: 'sandboxes' };
  const known = TABS.find((one) => one === tab) ?? 'tasks';
  return {
    page,
    id,
    tab: known,
    ...(known === 'tasks' && taskId !== undefined && taskId !== '' && { taskId }),
  };
}

export function hashOf(route: Route): string {
  if (route.page === 'sandboxes') return '#/';
  if (route.page === 'stray') return '#/stray';
  const { id, tab, taskId } = route;
  const parts = ['sandbox', id, ...(tab === 'tasks' && taskId === undefined ? [] : [tab])];
  return `#/${[...parts, ...(taskId === undefined ? [] : [taskId])].map(encodeURIComponent).join('/')}`;
}

/** A `%` that somebody typed by hand is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
