import { memoryStore } from '../../mocks/sandbox/store/memory.ts';
import { type Store, StoreError } from '../../mocks/sandbox/store/store.ts';

/** A store that stores when it is told to, or fails to. */
export class Gate implements Store {
  readonly #stored = memoryStore();
  #group: { append: () => void; settle: PromiseWithResolvers<void> }[] = [];
  /** Whether it stores at once. */
  open = true;

  /** How many events wait for the store. */
  get waiting(): number {
    return this.#group.length;
  }

  get pending(): Promise<void> | undefined {
    return this.#group.at(-1)?.settle.promise;
  }
  append(...event: Parameters<Store['append']>): Promise<void> | undefined {
    if (this.open) return this.#stored.append(...event);
    const settle = Promise.withResolvers<void>();
    settle.promise.catch(() => undefined);
    this.#group.push({ append: () => void this.#stored.append(...event), settle });
    return settle.promise;
  }
  store(): void {
    for (const { append, settle } of this.#group.splice(0)) {
      append();
      settle.resolve();
    }
  }
  fail(): void {
    for (const { settle } of this.#group.splice(0))
      settle.reject(new StoreError('/disk/understudy.sqlite cannot be written: full.'));
  }
  load(id: string) {
    return this.#stored.load(id);
  }
  list() {
    return this.#stored.list();
  }
  touch(): void {
    // Nobody is started after this one.
  }
  forget(ids: ReadonlySet<string>): void {
    this.#stored.forget(ids);
  }
  close(): void {
    this.#stored.close();
  }
}
