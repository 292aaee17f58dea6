import type { components } from '../../../generated/control/types.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Snapshot } from '../../sandbox/state.ts';
import { timestamp } from '../../domain/timestamp.ts';

type Schemas = components['schemas'];

/** Each keeps all events up to its moment. */
const MOST = 50;

/** @throws {ApiRefusal} when it has as many as it can have */
export function assertRoom(sandbox: Sandbox): void {
  if (sandbox.state.snapshots.size < MOST) return;
  throw new ApiRefusal(
    'too_many_snapshots',
    `The sandbox has ${MOST} snapshots, the most it can have; delete one first.`,
  );
}

/** @throws {ApiRefusal} */
export function snapshotOf(sandbox: Sandbox, id: string): Snapshot {
  const { snapshots } = sandbox.state;
  const snapshot = snapshots.get(id);
  if (snapshot !== undefined) return snapshot;
  const ids = [...snapshots.keys()];
  throw new ApiRefusal(
    'snapshot_not_found',
    `There is no snapshot ${id}; there ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ') || 'none'}.`,
  );
}

export function wireSnapshots(sandbox: Sandbox): Schemas['SnapshotList'] {
  return { snapshots: Array.from(sandbox.state.snapshots.values(), wireSnapshot) };
}

export function wireSnapshot({ id, name, at, tasks, balance }: Snapshot): Schemas['Snapshot'] {
  return { id, name: name ?? null, at: timestamp(at), tasks, balance };
}
