import type { operations } from '../../../generated/control/types.ts';
import { catalog } from '../../../generated/control/catalog.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import { ApiRefusal, InvalidRequest } from '../../domain/errors.ts';
import { refuseWith, type Tellable } from '../../refuse.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Sandboxes } from '../../sandbox/sandboxes.ts';
import type { Faults } from '../../faults.ts';
import { changeClock } from './clock.ts';
import { conductOf } from './conduct.ts';
import type { Journal } from '../../journal.ts';
import { wireEntry } from './journal.ts';
import { type Documented, faultOrder, wireFault } from './faults.ts';
import { cancelTask, changePlan, queueOutcome, wireOutcome } from './tasks.ts';
import { wireSandbox, wireSummary, wireTask } from './wire.ts';
import { masked } from '../../sandbox/key.ts';

/** How long a subscription lasts that somebody sets. */
const YEAR = 365 * 86_400_000;

/** What there is to steer in a mock. */
export interface Steered {
  readonly sandboxes: Sandboxes;
  readonly served: readonly Api[];
  readonly faults: Faults;
  readonly journal: Journal;
  /** Asked when it is needed: contracts are loaded after the control API is made. */
  readonly documented: () => Documented;
}

/** Steers the sandboxes of one mock; a key that nobody used yet is opened by the API that it looks like. */
export function controlApi({ sandboxes, served, faults, journal, documented }: Steered): Api {
  function open({ key }: { readonly key: string }): Sandbox {
    return sandboxes.enter(key, likely(key, served).catalog);
  }

  const catalogs = new Map(served.map((api) => [api.name, api.catalog]));

  const handlers: Handlers<operations> = {
    listSandboxes: () => ({ sandboxes: [...sandboxes.all()].map(wireSummary) }),

    getSandbox: ({ params }) => wireSandbox(open(params)),

    deleteSandbox({ params: { key } }) {
      const sandbox = sandboxes.find(key);
      if (sandbox === undefined)
        throw new ApiRefusal(
          'sandbox_not_found',
          `No sandbox of the key ${masked(key)}: it was never used, or was deleted.`,
        );
      sandboxes.forget(sandbox);
      return { deleted: masked(key) };
    },

    resetSandbox({ params }) {
      const sandbox = open(params);
      sandboxes.reset(sandbox);
      faults.clear(sandbox);
      journal.begin(sandbox);
      return wireSandbox(sandbox);
    },

    changeAccount({ params, body: { credits, plan } }) {
      const sandbox = open(params);
      sandbox.changeAccount({
        ...(credits !== undefined && { credits }),
        ...(plan !== undefined && {
          plan: plan === null ? null : { name: plan, endsAt: sandbox.now + YEAR },
        }),
      });
      return wireSandbox(sandbox);
    },

    changeClock({ params, body }) {
      const sandbox = open(params);
      changeClock(sandbox, body);
      return wireSandbox(sandbox);
    },

    queueOutcome({ params, body }) {
      const sandbox = open(params);
      queueOutcome(sandbox, body);
      return { next: sandbox.state.next.map(wireOutcome) };
    },

    clearOutcomes({ params }) {
      open(params).queue([]);
      return { next: [] };
    },

    changePlan({ params, body }) {
      const sandbox = open(params);
      return wireTask(changePlan(sandbox, params.taskId, body), sandbox.now);
    },

    listFaults: ({ params }) => ({ faults: faults.list(open(params)).map(wireFault) }),

    addFault({ params, body }) {
      const sandbox = open(params);
      return wireFault(faults.add(sandbox, faultOrder(body, documented(), sandbox.now)));
    },

    removeFault({ params }) {
      const sandbox = open(params);
      if (!faults.remove(sandbox, params.faultId)) {
        const ids = faults.list(sandbox).map(({ id }) => id);
        throw new ApiRefusal(
          'fault_not_found',
          `There is no fault ${params.faultId}; there ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ') || 'none'}.`,
        );
      }
      return { faults: faults.list(sandbox).map(wireFault) };
    },

    clearFaults({ params }) {
      faults.clear(open(params));
      return { faults: [] };
    },

    getJournal({ params }) {
      const sandbox = open(params);
      return { entries: journal.entries(sandbox).map((entry) => wireEntry(entry, params.key)) };
    },

    getConduct: ({ params }) => conductOf(open(params), params.key, journal, catalogs),

    getStrayJournal: () => ({ entries: journal.entries().map((entry) => wireEntry(entry)) }),

    cancelTask({ params }) {
      const sandbox = open(params);
      cancelTask(sandbox, params.taskId);
      return wireSandbox(sandbox);
    },
  };

  return {
    name: catalog.api,
    catalog,
    handlers: untyped(handlers),
    explain: ({ violations }) => new InvalidRequest(violations),
    refuse: refuseWith(catalog, {
      tell: (refusal) => ({ code: codeOf(refusal), message: refusal.message }),
      wrap: (code, message) => ({ error: { code, message } }),
      messageAt: ['error', 'message'],
    }),
  };
}

/** The API whose documented keys begin like this one, the longest beginning first; else the main one. */
function likely(key: string, served: readonly Api[]): Api {
  const [main] = served;
  if (main === undefined) throw new Error('a mock serves at least one API');
  return served
    .filter((api) => key.startsWith(prefixOf(api)))
    .reduce((best, api) => (prefixOf(api).length > prefixOf(best).length ? api : best), main);
}

function prefixOf({ catalog: { keyPrefix = '' } }: Api): string {
  return keyPrefix;
}

function codeOf(refusal: Tellable): string {
  switch (refusal.kind) {
    case 'api':
      return refusal.code;
    case 'task':
      return 'task_not_found';
    case 'request':
    case 'body':
      return 'invalid_request';
    default:
      return 'internal_error';
  }
}
