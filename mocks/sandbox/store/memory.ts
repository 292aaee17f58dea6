import type { Event } from '../events.ts';
import type { Store, Stored } from './store.ts';

/** Keeps sandboxes for as long as the process lives. */
export function memoryStore(): Store {
  const kept = new Map<string, { stored: Stored; events: Event[] }>();
  return {
    pending: undefined,
    append({ id, label, user }, event, at) {
      const stored = { id, label, user, usedAt: at };
      const known = kept.get(id);
      if (known === undefined || event.type === 'opened') kept.set(id, { stored, events: [event] });
      else {
        known.stored = stored;
        known.events.push(event);
      }
      return undefined;
    },
    load: (id) => kept.get(id)?.events ?? [],
    list: () => [...kept.values()].map(({ stored }) => stored),
    touch(used) {
      for (const { id, usedAt } of used) {
        const known = kept.get(id);
        if (known !== undefined) known.stored = { ...known.stored, usedAt };
      }
    },
    forget(ids) {
      for (const id of ids) kept.delete(id);
    },
    close: () => undefined,
  };
}
