import type { operations } from '../../../generated/control/types.ts';
import { catalog } from '../../../generated/control/catalog.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import { ApiRefusal, InvalidRequest, TaskNotFound } from '../../domain/errors.ts';
import { parseDuration } from '../../domain/directives.ts';
import { statusAt } from '../../domain/tasks.ts';
import { refuseWith, type Tellable } from '../../refuse.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Sandboxes } from '../../sandbox/sandboxes.ts';
import { wireSandbox } from './wire.ts';

/** A clock that runs on from here still has four-digit years for longer than any test. */
const LAST = Date.parse('2999-12-31T23:59:59.999Z');

/** Steers the sandboxes of one mock; a key that nobody used yet is opened by the API that it looks like. */
export function controlApi(sandboxes: Sandboxes, served: readonly Api[]): Api {
  function open({ key }: { readonly key: string }): Sandbox {
    return sandboxes.enter(key, likely(key, served).catalog);
  }

  const handlers: Handlers<operations> = {
    getSandbox: ({ params }) => wireSandbox(open(params)),

    changeClock({ params, body: { now, advance, frozen, speed } }) {
      const sandbox = open(params);
      const change = {
        now: now === undefined ? undefined : Date.parse(now),
        advance: advance === undefined ? undefined : (parseDuration(advance) ?? Infinity),
        frozen,
        speed,
      };
      // Read once: the clock goes on between two readings.
      const present = sandbox.now;
      const target = (change.now ?? present) + (change.advance ?? 0);
      if (target < present)
        throw new ApiRefusal(
          'clock_backwards',
          `now must not be before ${new Date(present).toISOString()}: the clock only goes forward; reset begins anew.`,
        );
      if (!(target <= LAST))
        throw new ApiRefusal(
          'invalid_request',
          'now and advance must not lead beyond the year 2999.',
        );
      sandbox.changeClock(change);
      return wireSandbox(sandbox);
    },

    resetSandbox({ params }) {
      const sandbox = open(params);
      sandboxes.reset(sandbox);
      return wireSandbox(sandbox);
    },

    cancelTask({ params }) {
      const sandbox = open(params);
      const task = sandbox.state.tasks.get(params.taskId);
      if (task === undefined) throw new TaskNotFound(params.taskId);
      if (!sandbox.cancel(task))
        throw new ApiRefusal(
          'task_is_final',
          `The task is final (${statusAt(task, sandbox.now)}); only a task at work can be canceled.`,
        );
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
