/**
 * Something that the browser keeps, for this tab (`sessionStorage`) or this place (`localStorage`). A browser that
 * keeps nothing throws at the very sight of them; the page then forgets with the next load.
 */
export class Stored {
  readonly #name: string;
  readonly #where: () => Storage;
  #here: string | null = null;

  constructor(name: string, where: () => Storage) {
    this.#name = `understudy.${name}`;
    this.#where = where;
  }

  get(): string | null {
    try {
      return this.#where().getItem(this.#name);
    } catch {
      return this.#here;
    }
  }

  set(value: string): void {
    this.#here = value;
    try {
      this.#where().setItem(this.#name, value);
    } catch {
      // It is kept here.
    }
  }
}
