import type { Upload } from '../domain/uploads.ts';
import type { Event, Lived, Opened, Restored, SnapshotTaken } from './events.ts';
import { userPrefix } from './ids.ts';

/**
 * A sandbox as of an instant, whole and by itself: what it can go back to, what another key or another mock can go on
 * from. Without its snapshots.
 */
export interface Moment {
  /** The instant on the sandbox's clock. */
  readonly at: number;
  readonly frozen: boolean;
  /** How many times faster than documented tasks are done. */
  readonly speed: number;
  /** All that happened, beginning with its only `opened`. */
  readonly events: readonly Lived[];
  /** How far the limits of its scenario have counted. */
  readonly traffic: Traffic;
}

/** Requests that the limits of a scenario have counted. */
export interface Traffic {
  readonly requests: number;
  /** Instants of those in the present window, on the sandbox's clock. */
  readonly recent: readonly number[];
}

export const NO_TRAFFIC: Traffic = { requests: 0, recent: [] };

/** What happened, without what was only kept: by it a sandbox comes to the same state. */
export function lived(events: Iterable<Event>): Lived[] {
  const found: Lived[] = [];
  for (const event of events)
    if (event.type !== 'restored' && event.type !== 'snapshot' && event.type !== 'snapshot-deleted')
      found.push(event);
  return found;
}

/** The snapshots that were not deleted, oldest first. */
export function snapshotsIn(events: Iterable<Event>): SnapshotTaken[] {
  const found = new Map<string, SnapshotTaken>();
  for (const event of events) {
    if (event.type === 'opened') found.clear();
    if (event.type === 'snapshot') found.set(event.id, event);
    if (event.type === 'snapshot-deleted') found.delete(event.id);
  }
  return [...found.values()];
}

/** The step back to a moment: its clock shows its instant, and runs on from there if it ran. */
export function restored({ at, frozen, speed }: Moment, wall: number): Restored {
  return {
    type: 'restored',
    at,
    clock: { speed, offset: at - wall, frozenAt: frozen ? at : null },
  };
}

export function openingIn({ events: [opened] }: Moment): Opened {
  if (opened?.type === 'opened') return opened;
  throw new Error('a moment begins with "opened"');
}

export function uploadsIn({ events }: Moment): Upload[] {
  return events.flatMap((event) => (event.type === 'uploaded' ? event.uploads : []));
}

/** What an upload's key begins with: the user it belongs to. */
export function uploadsOf(userId: string): string {
  return `api/v1/uploads/${userPrefix(userId)}/`;
}

/**
 * The same for another user, whose uploads are his own. The seed stays, so both get the same ids for the same
 * requests.
 */
export function movedTo(userId: string, moment: Moment): Moment {
  return {
    ...moment,
    events: moment.events.map((event) => {
      if (event.type === 'opened') return { ...event, userId };
      if (event.type !== 'uploaded') return event;
      const uploads = event.uploads.map((upload) => ({
        ...upload,
        key: uploadsOf(userId) + upload.key.slice(uploadsOf(userId).length),
      }));
      return { ...event, uploads };
    }),
  };
}
