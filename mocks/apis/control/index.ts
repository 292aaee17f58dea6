import type { operations } from '../../../generated/control/types.ts';
import { catalog } from '../../../generated/control/catalog.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import { ApiRefusal, InvalidRequest } from '../../domain/errors.ts';
import { refuseWith, type Tellable } from '../../refuse.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Place, Sandboxes } from '../../sandbox/sandboxes.ts';
import type { Faults } from '../../faults.ts';
import { abridged } from '../../domain/wording.ts';
import { changeClock } from './clock.ts';
import { conductOf } from './conduct.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Files } from '../../files.ts';
import type { Limits } from '../../limits.ts';
import type { Door } from './door.ts';
import type { Feed } from './feed.ts';
import { wireEntry } from './journal.ts';
import { documented, faultOrder, type Played, wireFault } from './faults.ts';
import { worldHandlers } from './world-handlers.ts';
import { cancelTask, changePlan, queueOutcome, wireOutcome } from './tasks.ts';
import { wireSandbox, wireSummary, wireTask } from './wire.ts';
import { idOf, masked } from '../../sandbox/key.ts';

/** What the id of a sandbox has in front where a path takes a key. */
const BY_ID = 'id:';

/** How long a subscription lasts that somebody sets. */
const YEAR = 365 * 86_400_000;

/** What there is to steer in a mock. */
export interface Steered {
  readonly sandboxes: Sandboxes;
  readonly served: readonly Api[];
  readonly faults: Faults;
  readonly journal: Journal;
  readonly admit: Door;
  readonly feed: Feed;
  readonly version: string;
  readonly files: Files;
  readonly limits: Limits;
  /** Asked when it is needed: contracts are loaded after the control API is made. */
  readonly played: () => readonly Played[];
}

/** Steers the sandboxes of one mock; a key that nobody used yet is opened by the API that it looks like. */
export function controlApi({ served, version, played, admit, ...steered }: Steered): Api {
  const { sandboxes, faults, journal, feed, limits } = steered;

  /** @throws {ApiRefusal} for an id that no sandbox has */
  function open({ key }: { readonly key: string }): Sandbox {
    return key.startsWith(BY_ID)
      ? existing({ key })
      : sandboxes.enter(key, likely(key, served).catalog);
  }

  /** @throws {ApiRefusal} for a key that was never used as well */
  function existing({ key }: { readonly key: string }): Sandbox {
    const id = key.startsWith(BY_ID) ? key.slice(BY_ID.length) : undefined;
    const sandbox = id === undefined ? sandboxes.find(key) : sandboxes.byId(id);
    if (sandbox !== undefined) return sandbox;
    throw new ApiRefusal(
      'sandbox_not_found',
      id === undefined
        ? `No sandbox of the key ${masked(key)}: it was never used, or was deleted.`
        : `No sandbox has the id ${abridged(id)}; GET /_mock/v1/sandboxes lists them.`,
    );
  }

  function placeAt({ key }: { readonly key: string }): Place {
    return key.startsWith(BY_ID)
      ? existing({ key }).identity
      : { id: idOf(key), label: masked(key), key };
  }

  const catalogs = new Map(served.map((api) => [api.name, api.catalog]));

  const handlers: Handlers<operations> = {
    listApis: ({ origin }) => ({
      version,
      apis: played().map(({ name, operations, firstCall }) => {
        const url = `${origin}/${name}`;
        return { name, url, firstCall: firstCall(url), operations };
      }),
    }),

    listSandboxes: () => ({
      sandboxes: Array.from(sandboxes.all(), (one) => wireSummary(one, sandboxes.lastUse(one))),
    }),

    getSandbox: ({ params, origin }) => wireSandbox(open(params), origin),

    deleteSandbox({ params }) {
      const sandbox = existing(params);
      sandboxes.forget(sandbox);
      return { deleted: sandbox.identity.label };
    },

    resetSandbox({ params, origin }) {
      const sandbox = open(params);
      sandboxes.reset(sandbox);
      faults.clear(sandbox);
      journal.begin(sandbox);
      limits.resume(sandbox);
      return wireSandbox(sandbox, origin);
    },

    changeAccount({ params, body: { credits, plan }, origin }) {
      const sandbox = open(params);
      sandbox.changeAccount({
        ...(credits !== undefined && { credits }),
        ...(plan !== undefined && {
          plan: plan === null ? null : { name: plan, endsAt: sandbox.now + YEAR },
        }),
      });
      return wireSandbox(sandbox, origin);
    },

    changeClock({ params, body, origin }) {
      const sandbox = open(params);
      changeClock(sandbox, body);
      return wireSandbox(sandbox, origin);
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

    changePlan({ params, body, origin }) {
      const sandbox = open(params);
      return wireTask(changePlan(sandbox, params.taskId, body), sandbox.present, origin);
    },

    listFaults: ({ params }) => ({ faults: faults.list(open(params)).map(wireFault) }),

    addFault({ params, body }) {
      const sandbox = open(params);
      return wireFault(faults.add(sandbox, faultOrder(body, documented(played()), sandbox.now)));
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
      const key = sandboxes.keyOf(sandbox);
      return { entries: journal.entries(sandbox).map((entry) => wireEntry(entry, key)) };
    },

    getConduct({ params }) {
      const sandbox = open(params);
      return conductOf(sandbox, sandboxes.keyOf(sandbox), journal, catalogs);
    },

    getStrayJournal: () => ({ entries: journal.entries().map((entry) => wireEntry(entry)) }),

    ...worldHandlers(steered, open, placeAt),

    streamEvents: ({ headers }) => feed.stream(headers['last-event-id']?.toString()),

    streamSandboxEvents: ({ params, headers }) =>
      feed.stream(headers['last-event-id']?.toString(), open(params).identity.id),

    cancelTask({ params, origin }) {
      const sandbox = open(params);
      cancelTask(sandbox, params.taskId);
      return wireSandbox(sandbox, origin);
    },
  };

  return {
    name: catalog.api,
    catalog,
    handlers: untyped(handlers),
    admit,
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
