import type { operations } from '../../../generated/control/types.ts';
import { catalog } from '../../../generated/control/catalog.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import { type AnyRefusal, InvalidRequest, Refusal, TaskNotFound } from '../../domain/errors.ts';
import { parseDuration } from '../../domain/directives.ts';
import { statusAt } from '../../domain/tasks.ts';
import { JSON_TYPE } from '../../http.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Sandboxes } from '../../sandbox/sandboxes.ts';
import { wireSandbox } from './wire.ts';

/** A refusal that only the control API makes. */
class ControlRefusal extends Refusal {
  readonly kind = 'control';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Steers the sandboxes of one mock; a key that nobody used yet is opened by the first of its APIs. */
export function controlApi(sandboxes: Sandboxes, served: readonly Api[]): Api {
  function open({ key }: { readonly key: string }): Sandbox {
    const [main] = served;
    if (main === undefined) throw new Error('a mock serves at least one API');
    return sandboxes.enter(key, main.catalog);
  }

  const handlers: Handlers<operations> = {
    getSandbox: ({ params }) => wireSandbox(open(params)),

    changeClock({ params, body: { now, advance, frozen, speed } }) {
      const sandbox = open(params);
      const target = now === undefined ? undefined : Date.parse(now);
      if (target !== undefined && target < sandbox.now)
        throw new ControlRefusal(
          'clock_backwards',
          `now must not be before ${new Date(sandbox.now).toISOString()}: the clock only goes forward; reset begins anew.`,
        );
      sandbox.changeClock({
        now: target,
        advance: advance === undefined ? undefined : parseDuration(advance),
        frozen,
        speed,
      });
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
        throw new ControlRefusal(
          'task_is_final',
          `The task has ${statusAt(task, sandbox.now)}; only a task at work can be canceled.`,
        );
      return wireSandbox(sandbox);
    },
  };

  return {
    name: catalog.api,
    catalog,
    handlers: untyped(handlers),
    explain: ({ violations }) => new InvalidRequest(violations),
    refuse(refusal, documented) {
      const code = codeOf(refusal as AnyRefusal | ControlRefusal);
      const status = { path: 404, method: 405 }[refusal.kind] ?? documented(code).status;
      return { status, headers: JSON_TYPE, body: { error: { code, message: refusal.message } } };
    },
  };
}

function codeOf(refusal: AnyRefusal | ControlRefusal): string {
  switch (refusal.kind) {
    case 'control':
      return refusal.code;
    case 'task':
      return 'task_not_found';
    case 'path':
      return catalog.unmatched.notFound.code;
    case 'method':
      return catalog.unmatched.methodNotAllowed.code;
    case 'request':
    case 'body':
      return 'invalid_request';
    default:
      return 'internal_error';
  }
}
