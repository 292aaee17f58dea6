import { readEvents } from './read-events.ts';
import type { ControlClient, Schemas } from '../generated/control/client.ts';

/** The control API did not do what it was asked; the message is its reason. */
export class SteeringRefused extends Error {
  override readonly name = 'SteeringRefused';
  readonly status: number;
  /** The code of the control API's error. */
  readonly code: string | undefined;

  constructor(status: number, code: string | undefined, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** As an interface it keeps its name in the types of all that has it. */
export interface SteeredSandbox extends ReturnType<typeof steerSandbox> {}

/**
 * The world of one key in verbs. Durations are words: `45s`, `2m`, `1m30s`. Every verb is a request of the control
 * API, so it works on any mock that can be reached.
 *
 * @throws {SteeringRefused} from every verb that is refused
 */
export function steerSandbox(control: ControlClient, key: string) {
  const params = { path: { key } };
  const task = (taskId: string) => ({ path: { key, taskId } });
  const move = (body: Schemas['ClockChange']) =>
    done(control.POST('/v1/sandboxes/{key}/clock', { params, body }));
  const show = () => done(control.GET('/v1/sandboxes/{key}', { params }));

  const snapshot = (snapshotId: string) => ({ params: { path: { key, snapshotId } } });

  return {
    key,
    show,
    ledger: async () => (await show()).ledger,
    reset: () => done(control.POST('/v1/sandboxes/{key}/reset', { params })),
    delete: () => done(control.DELETE('/v1/sandboxes/{key}', { params })),
    /** The last requests of the key, oldest first. */
    journal: async () =>
      (await done(control.GET('/v1/sandboxes/{key}/journal', { params }))).entries,
    /** The mistakes that the requests of the key show, and how many requests are not kept any more. */
    conduct: () => done(control.GET('/v1/sandboxes/{key}/conduct', { params })),
    /** What happens to the sandbox from now on: `for await (const { event, data } of await sandbox.events())`. */
    events: async () =>
      readEvents(
        await done(
          control.GET('/v1/sandboxes/{key}/events', { params, parseAs: 'stream' }).then(streamed),
        ),
      ),
    /** What becomes of the next task, or of the next `times`. */
    next: (body: Schemas['NextOutcomeRequest']) =>
      done(control.POST('/v1/sandboxes/{key}/next', { params, body })),
    /** Coming tasks are as their prompts and key say. */
    forgetNext: () => done(control.DELETE('/v1/sandboxes/{key}/next', { params })),
    /** A moment to go back to; `restore` and `delete` take its id. */
    snapshots: {
      take: (name?: string) =>
        done(
          control.POST('/v1/sandboxes/{key}/snapshots', {
            params,
            ...(name !== undefined && { body: { name } }),
          }),
        ),
      list: async () =>
        (await done(control.GET('/v1/sandboxes/{key}/snapshots', { params }))).snapshots,
      restore: (id: string) =>
        done(control.POST('/v1/sandboxes/{key}/snapshots/{snapshotId}/restore', snapshot(id))),
      delete: (id: string) =>
        done(control.DELETE('/v1/sandboxes/{key}/snapshots/{snapshotId}', snapshot(id))),
    },
    /** Gives another key the same world, which then goes on by itself. */
    fork: (to: string, { replace }: { replace?: boolean } = {}) =>
      done(
        control.POST('/v1/sandboxes/{key}/fork', {
          params,
          body: { key: to, ...(replace !== undefined && { replace }) },
        }),
      ),
    /** All of it as JSON, which `load` of any mock replays. */
    capsule: () => done(control.GET('/v1/sandboxes/{key}/capsule', { params })),
    load: (body: Schemas['Capsule']) =>
      done(control.PUT('/v1/sandboxes/{key}/capsule', { params, body })),
    clock: {
      read: async () => (await show()).clock,
      move,
      advance: (advance: string) => move({ advance }),
      goTo: (now: string | Date) => move({ now: new Date(now).toISOString() }),
      /** Runs until the task is final. */
      until: (taskId: string) => move({ until: taskId }),
      freeze: () => move({ frozen: true }),
      run: () => move({ frozen: false }),
      speed: (speed: number) => move({ speed }),
    },
    account: {
      read: async () => {
        const { credits, plan } = await show();
        return { ...credits, plan };
      },
      set: (body: Schemas['AccountChange']) =>
        done(control.POST('/v1/sandboxes/{key}/account', { params, body })),
    },
    tasks: {
      list: async () => (await show()).tasks,
      plan: (taskId: string, body: Schemas['PlanChange']) =>
        done(
          control.POST('/v1/sandboxes/{key}/tasks/{taskId}/plan', { params: task(taskId), body }),
        ),
      cancel: (taskId: string) =>
        done(control.POST('/v1/sandboxes/{key}/tasks/{taskId}/cancel', { params: task(taskId) })),
    },
    faults: {
      list: async () => (await done(control.GET('/v1/sandboxes/{key}/faults', { params }))).faults,
      add: (body: Schemas['FaultRequest']) =>
        done(control.POST('/v1/sandboxes/{key}/faults', { params, body })),
      remove: (faultId: string) =>
        done(
          control.DELETE('/v1/sandboxes/{key}/faults/{faultId}', {
            params: { path: { key, faultId } },
          }),
        ),
      clear: () => done(control.DELETE('/v1/sandboxes/{key}/faults', { params })),
    },
  };
}

/** A stream has a body, whatever `fetch` says of bodies in general. */
function streamed<Data>({ data, ...outcome }: Outcome<Data | null>): Outcome<Data> {
  return data === null || data === undefined ? outcome : { ...outcome, data };
}

interface Outcome<Data> {
  readonly data?: Data;
  readonly error?: { readonly error?: { readonly code?: string; readonly message?: string } };
  readonly response: Response;
}

/** @throws {SteeringRefused} with the control API's reason */
export async function done<Data>(asked: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (data !== undefined) return data;
  const { code, message } = error?.error ?? {};
  throw new SteeringRefused(
    response.status,
    code,
    message ?? `The mock answered ${response.status} to ${response.url}.`,
  );
}
