import type { operations } from '../../../generated/control/types.ts';
import type { Handlers } from '../../api.ts';
import type { Faults } from '../../faults.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Place } from '../../sandbox/sandboxes.ts';
import { assertRoom, snapshotOf, wireSnapshot, wireSnapshots } from './snapshots.ts';
import { wireSandbox } from './wire.ts';
import { capsuleOf, fork, loadCapsule, type Worlds } from './worlds.ts';

type Names =
  | 'listSnapshots'
  | 'takeSnapshot'
  | 'deleteSnapshot'
  | 'restoreSnapshot'
  | 'forkSandbox'
  | 'getCapsule'
  | 'loadCapsule';

interface ByKey {
  readonly key: string;
}

/**
 * The operations on whole worlds.
 *
 * @param open the sandbox of a path, opened if need be
 * @param placeOf where a sandbox of that path is or would be
 */
export function worldHandlers(
  worlds: Worlds & { readonly faults: Faults; readonly journal: Journal },
  open: (params: ByKey) => Sandbox,
  placeOf: (params: ByKey) => Place,
): Pick<Handlers<operations>, Names> {
  const { sandboxes, limits, faults, journal } = worlds;
  return {
    listSnapshots: ({ params }) => wireSnapshots(open(params)),

    takeSnapshot({ params, body }) {
      const sandbox = open(params);
      assertRoom(sandbox);
      return wireSnapshot(sandbox.takeSnapshot(limits.of(sandbox), body?.name));
    },

    deleteSnapshot({ params }) {
      const sandbox = open(params);
      sandboxes.deleteSnapshot(sandbox, snapshotOf(sandbox, params.snapshotId));
      return wireSnapshots(sandbox);
    },

    restoreSnapshot({ params, origin }) {
      const sandbox = open(params);
      const { traffic } = sandboxes.restore(sandbox, snapshotOf(sandbox, params.snapshotId));
      faults.clear(sandbox);
      journal.begin(sandbox);
      limits.resume(sandbox, traffic);
      return wireSandbox(sandbox, origin);
    },

    forkSandbox: ({ params, body, origin }) =>
      wireSandbox(fork(worlds, open(params), body), origin),

    getCapsule: ({ params }) => capsuleOf(worlds, open(params)),

    loadCapsule: ({ params, body, origin }) =>
      wireSandbox(loadCapsule(worlds, placeOf(params), body), origin),
  };
}
