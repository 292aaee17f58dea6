import type { Story } from '../domain/catalog.ts';
import type { Outcome } from '../domain/directives.ts';
import { InsufficientCredits, TaskNotFound } from '../domain/errors.ts';
import type { Order } from '../domain/orders.ts';
import { replanned, type Replanning } from '../domain/plan.ts';
import { endedAt, type Task } from '../domain/tasks.ts';
import type { Upload } from '../domain/uploads.ts';
import { changed, type Clock, type ClockChange, read } from './clock.ts';
import type { Opened, Subscription } from './events.ts';
import { Log, type Logging } from './log.ts';
import { makeTask } from './make-task.ts';
import { lived, type Moment, restored, snapshotsIn, type Traffic } from './moment.ts';
import { balance, settle, type Snapshot, type State } from './state.ts';
import type { Identity } from './store/store.ts';

/** What all sandboxes of a mock have in common. */
export interface Surroundings extends Logging {
  readonly storyOf: (opened: Opened) => Story | undefined;
}

/** The world of one key: account, ledger, tasks, uploads, clock. All change goes through its events. */
export class Sandbox {
  readonly identity: Identity;
  readonly #around: Surroundings;
  readonly #log: Log;

  /** @param opening how it begins if the store does not know it */
  constructor(identity: Identity, around: Surroundings, opening?: Opened) {
    this.identity = identity;
    this.#around = around;
    this.#log = new Log(identity, around, opening);
  }

  /**
   * What the present state waits for to be stored: nobody may be told of it before. Rejects if that failed, and
   * then nothing of it has happened.
   */
  get pending(): Promise<void> | undefined {
    return this.#log.pending;
  }

  get now(): number {
    return read(this.#log.state.clock, this.#around.wall());
  }

  /** Never changed in place. Unknown while the state has to be folded. */
  get clock(): Clock | undefined {
    return this.#log.clock;
  }

  /** The state as of now. */
  get state(): Readonly<State> {
    return this.present.state;
  }

  /** The instant and the state as of it: a running clock goes on between two readings. */
  get present(): { readonly now: number; readonly state: Readonly<State> } {
    const { state } = this.#log;
    const now = read(state.clock, this.#around.wall());
    settle(state, now);
    return { now, state };
  }

  /** The subscription, while it lasts. */
  get plan(): Subscription | undefined {
    const { plan } = this.#log.state;
    return plan !== undefined && this.now < plan.endsAt ? plan : undefined;
  }

  get balance(): number {
    return balance(this.state);
  }

  /**
   * Makes and charges tasks: all of them, or none.
   *
   * @throws {InsufficientCredits} nothing is made and nothing is charged
   */
  submit(orders: readonly Order[]): Task[] {
    const now = this.now;
    const required = orders.reduce((sum, order) => sum + order.cost, 0);
    const left = this.balance;
    if (required > left) throw new InsufficientCredits(required, left);

    const { state } = this.#log;
    const story = this.#around.storyOf(state.opened);
    const tasks: Task[] = [];
    for (const order of orders) tasks.push(makeTask(order, now, state, story, tasks));
    this.#log.append({ type: 'submitted', at: now, tasks });
    return tasks;
  }

  /** Makes and charges one task. */
  submitOne(order: Order): Task {
    const [task] = this.submit([order]);
    if (task === undefined) throw new Error('an order made no task');
    return task;
  }

  /** @throws {TaskNotFound} also for a task of another API or another key */
  task(api: string, id: string): Task {
    const task = this.#log.state.tasks.get(id);
    if (task === undefined || task.api !== api) throw new TaskNotFound(id);
    return task;
  }

  /** Whether this sandbox has kept the very same bytes under the same name before. */
  hasUpload(key: string): boolean {
    return this.#log.state.uploads.has(key);
  }

  /** The keys of the uploads that it has, or has again if it goes back to a snapshot. */
  get files(): ReadonlySet<string> {
    const { uploads, snapshots } = this.#log.state;
    const kept = Array.from(snapshots.values(), (snapshot) => [...snapshot.uploads]);
    return new Set([...uploads.keys(), ...kept.flat()]);
  }

  keep(uploads: readonly Upload[]): void {
    this.#log.append({ type: 'uploaded', at: this.now, uploads });
  }

  changeClock(change: ClockChange): void {
    const clock = changed(this.#log.state.clock, this.#around.wall(), change);
    this.#log.append({ type: 'clock', at: this.now, clock });
  }

  /** Whether there was still something to cancel. */
  cancel(task: Task): boolean {
    const now = this.now;
    if (endedAt(task, now) !== undefined) return false;
    this.#log.append({ type: 'canceled', at: now, taskId: task.id });
    return true;
  }

  /** Sets the balance, the subscription (null: none), or both. */
  changeAccount({ credits, plan }: { credits?: number; plan?: Subscription | null }): void {
    const given = credits === undefined ? 0 : credits - this.balance;
    this.#log.append({
      type: 'account',
      at: this.now,
      credits: given,
      ...(plan !== undefined && { plan }),
    });
  }

  /** What becomes of coming tasks, the next one first. */
  queue(outcomes: readonly Outcome[]): void {
    this.#log.append({ type: 'next', at: this.now, outcomes });
  }

  /** Whether the task was still at work, so that its plan could be changed. */
  replan(task: Task, change: Replanning): boolean {
    const now = this.now;
    if (endedAt(task, now) !== undefined) return false;
    const plan = replanned(task, now, this.#log.state.clock.speed, change);
    this.#log.append({ type: 'replanned', at: now, taskId: task.id, plan });
    return true;
  }

  /** Back to the beginning: the account as it was opened, no tasks, no uploads. Snapshots stay. */
  reset(opened: Opened): void {
    this.#log.begin([opened, ...snapshotsIn(this.#log.list())], opened);
  }

  /** All of it as of now. */
  moment(traffic: Traffic): Moment {
    const { now, state } = this.present;
    const { speed, frozenAt } = state.clock;
    return { at: now, frozen: frozenAt !== null, speed, events: lived(this.#log.list()), traffic };
  }

  /** Keeps the present moment, to go back to it. */
  takeSnapshot(traffic: Traffic, name?: string): Snapshot {
    const moment = this.moment(traffic);
    const { snapshots, tasks } = this.state;
    const taken = Array.from(snapshots.keys(), (id) => Number(id.replace('snapshot-', '')));
    const id = `snapshot-${Math.max(0, ...taken) + 1}`;
    this.#log.append({
      type: 'snapshot',
      at: moment.at,
      id,
      ...(name !== undefined && { name }),
      tasks: tasks.size,
      balance: this.balance,
      moment,
    });
    const snapshot = this.#log.state.snapshots.get(id);
    if (snapshot === undefined) throw new Error(`${id} was not kept`);
    return snapshot;
  }

  deleteSnapshot({ id }: Snapshot): void {
    this.#log.append({ type: 'snapshot-deleted', at: this.now, id });
  }

  /** Goes back to a snapshot. What happened since is gone; snapshots stay. */
  restore({ id }: Snapshot): Moment {
    const snapshots = snapshotsIn(this.#log.list());
    const moment = snapshots.find((snapshot) => snapshot.id === id)?.moment;
    if (moment === undefined) throw new Error(`${id} is in the state and not among the events`);
    const step = restored(moment, this.#around.wall());
    this.#log.begin([...moment.events, step, ...snapshots], step);
    return moment;
  }

  /** Begins with a moment of another sandbox. */
  load(moment: Moment): void {
    const step = restored(moment, this.#around.wall());
    this.#log.begin([...moment.events, step], step);
  }

  /** Who still holds it can do nothing with it. */
  remove(): void {
    this.#log.remove();
  }
}
