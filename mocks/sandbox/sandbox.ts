import type { Story, StoryTask } from '../domain/catalog.ts';
import { directivesIn, type Outcome, steered } from '../domain/directives.ts';
import { InsufficientCredits, TaskNotFound } from '../domain/errors.ts';
import type { Order } from '../domain/orders.ts';
import { planFor, replanned, type Replanning } from '../domain/plan.ts';
import { endedAt, type Task } from '../domain/tasks.ts';
import type { Upload } from '../domain/uploads.ts';
import { changed, read, type ClockChange, type Wall } from './clock.ts';
import type { Event, Opened, Subscription } from './events.ts';
import { seededDigits, seededId, seededUuid } from './ids.ts';
import { apply, balance, fold, settle, type State } from './state.ts';
import { type Identity, type Store, StoreError } from './store/store.ts';

/** What all sandboxes of a mock have in common. */
export interface Surroundings {
  readonly wall: Wall;
  readonly store: Store;
  readonly storyOf: (opened: Opened) => Story | undefined;
  /** Told of every event and of what it waits for to be stored. */
  readonly onAppended?: OnAppended | undefined;
}

export type OnAppended = (
  identity: Identity,
  event: Event,
  pending: Promise<void> | undefined,
) => void;

/**
 * The world of one key: account, ledger, tasks, uploads, clock. All change goes through its events, which are in
 * the store; the state is folded from them when it is first needed, and anew when they could not be stored.
 */
export class Sandbox {
  readonly identity: Identity;
  readonly #around: Surroundings;
  readonly #opening: Opened | undefined;
  #folded: State | undefined;
  #pending: Promise<void> | undefined;
  #gone = false;

  /** @param opening how it begins if the store does not know it */
  constructor(identity: Identity, around: Surroundings, opening?: Opened) {
    this.identity = identity;
    this.#around = around;
    this.#opening = opening;
  }

  /** Every event that is stored. */
  get events(): Iterable<Event> {
    return this.#around.store.load(this.identity.id);
  }

  /**
   * What the present state waits for to be stored: nobody may be told of it before. Rejects if that failed, and
   * then nothing of it has happened.
   */
  get pending(): Promise<void> | undefined {
    return this.#pending;
  }

  get now(): number {
    return read(this.#state.clock, this.#around.wall());
  }

  /** The state as of now. */
  get state(): Readonly<State> {
    return this.present.state;
  }

  /** The instant and the state as of it: a running clock goes on between two readings. */
  get present(): { readonly now: number; readonly state: Readonly<State> } {
    const state = this.#state;
    const now = read(state.clock, this.#around.wall());
    settle(state, now);
    return { now, state };
  }

  get #state(): State {
    return (this.#folded ??= this.#fold());
  }

  #fold(): State {
    if (this.#gone) throw new StoreError(`The sandbox of ${this.identity.label} was removed.`);
    const state = fold(this.events);
    if (state !== undefined) return state;
    if (this.#opening === undefined)
      throw new StoreError(`The events of the sandbox of ${this.identity.label} are lost.`);
    this.#store(this.#opening);
    return apply(undefined, this.#opening);
  }

  /** The subscription, while it lasts. */
  get plan(): Subscription | undefined {
    const { plan } = this.#state;
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

    const tasks: Task[] = [];
    for (const order of orders) tasks.push(this.#plan(order, now, tasks));
    this.#append({ type: 'submitted', at: now, tasks });
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
    const task = this.#state.tasks.get(id);
    if (task === undefined || task.api !== api) throw new TaskNotFound(id);
    return task;
  }

  /** Whether this sandbox has kept the very same bytes under the same name before. */
  hasUpload(key: string): boolean {
    return this.#state.uploads.has(key);
  }

  keep(uploads: readonly Upload[]): void {
    this.#append({ type: 'uploaded', at: this.now, uploads });
  }

  changeClock(change: ClockChange): void {
    const clock = changed(this.#state.clock, this.#around.wall(), change);
    this.#append({ type: 'clock', at: this.now, clock });
  }

  /** Whether there was still something to cancel. */
  cancel(task: Task): boolean {
    const now = this.now;
    if (endedAt(task, now) !== undefined) return false;
    this.#append({ type: 'canceled', at: now, taskId: task.id });
    return true;
  }

  /** Sets the balance, the subscription (null: none), or both. */
  changeAccount({ credits, plan }: { credits?: number; plan?: Subscription | null }): void {
    const given = credits === undefined ? 0 : credits - this.balance;
    this.#append({
      type: 'account',
      at: this.now,
      credits: given,
      ...(plan !== undefined && { plan }),
    });
  }

  /** What becomes of coming tasks, the next one first. */
  queue(outcomes: readonly Outcome[]): void {
    this.#append({ type: 'next', at: this.now, outcomes });
  }

  /** Whether the task was still at work, so that its plan could be changed. */
  replan(task: Task, change: Replanning): boolean {
    const now = this.now;
    if (endedAt(task, now) !== undefined) return false;
    const plan = replanned(task, now, this.#state.clock.speed, change);
    this.#append({ type: 'replanned', at: now, taskId: task.id, plan });
    return true;
  }

  /** Back to the beginning: the account as it was opened, no tasks, no uploads. */
  reset(opened: Opened): void {
    this.#append(opened);
  }

  /** Its store has forgotten it: who still holds it can do nothing with it. */
  remove(): void {
    this.#gone = true;
    this.#folded = undefined;
  }

  #append(event: Event): void {
    const state = this.#state;
    this.#store(event);
    this.#folded = apply(state, event);
  }

  #store(event: Event): void {
    const { store, wall, onAppended } = this.#around;
    const pending = store.append(this.identity, event, wall());
    onAppended?.(this.identity, event, pending);
    if (pending === undefined || pending === this.#pending) return;
    this.#pending = pending;
    const settled = () => {
      if (this.#pending === pending) this.#pending = undefined;
    };
    pending.then(settled, () => {
      this.#folded = undefined;
      settled();
    });
  }

  /** @param before the tasks that the same request has made so far */
  #plan(order: Order, now: number, before: readonly Task[]): Task {
    const { opened, clock, tasks } = this.#state;
    const { api, model, medium, scene, prompt, cost, extra, ids = {} } = order;
    const { extension, ...output } = order.output;
    const nth = tasks.size + before.length;
    const story = this.#told(api, now, before);
    // A key that sees every task fail: as if each prompt said so.
    const fate = opened.scenario === 'failing' ? { fail: {} } : {};
    const queued = this.#state.next[before.length];
    const directives = steered({ ...fate, ...directivesIn(prompt) }, queued);
    const seconds = story?.seconds ?? order.seconds;
    const plan = planFor({
      now,
      seconds,
      speed: clock.speed,
      directives,
      doomed: order.doomed,
      story,
      after: order.afterPrevious === true ? before.at(-1)?.plan : undefined,
    });
    return {
      id: story?.id ?? seededId(ids.task ?? 'uuid', opened.seed, 'task', nth),
      requestId:
        story?.requestId ?? seededId(ids.request ?? 'uuid', opened.seed, 'request', tasks.size),
      api,
      model,
      medium,
      scene,
      prompt,
      cost,
      createdAt: now,
      typicalSeconds: directives.took === undefined ? seconds : directives.took / 1000,
      plan,
      output: {
        ...output,
        file: story?.outputs[0] ?? `${seededUuid(opened.seed, 'output', nth)}.${extension}`,
      },
      chargeId: story?.usage?.id ?? seededUuid(opened.seed, 'charge', nth),
      transactionNo:
        story?.usage?.transactionNo ?? seededDigits(17, opened.seed, 'transaction', nth),
      ...(extra !== undefined && { extra }),
    };
  }

  /** What the documentation tells of a task made right now; each of its tasks is made once. */
  #told(api: string, now: number, before: readonly Task[]): StoryTask | undefined {
    const { opened, tasks } = this.#state;
    if (api !== opened.api) return undefined;
    return this.#around
      .storyOf(opened)
      ?.tasks.find(
        ({ createdAt, id }) =>
          Date.parse(createdAt) === now && !tasks.has(id) && !before.some((task) => task.id === id),
      );
  }
}
