/**
 * Credits that a run may spend. What a request could cost at worst is set aside before it is sent, so the limit
 * holds whatever the deployment does with it.
 */
export class Budget {
  readonly allowed: number;
  #spent = 0;
  #reserved = 0;

  constructor(credits: number) {
    this.allowed = credits;
  }

  get spent(): number {
    return this.#spent;
  }

  get left(): number {
    return this.allowed - this.#spent - this.#reserved;
  }

  /** Sets `credits` aside, or says that there are not as many left. */
  reserve(credits: number): boolean {
    if (credits > this.left) return false;
    this.#reserved += credits;
    return true;
  }

  /** Gives back what was reserved and counts what was charged. */
  settle(reserved: number, charged: number): void {
    this.#reserved -= reserved;
    this.#spent += charged;
  }

  /** Counts what was charged though nothing was expected to be. Nothing that could charge is tried after that. */
  overdraw(credits: number): void {
    this.#spent += credits;
  }

  /** Why `credits` were not set aside. */
  refusal(credits: number): string {
    if (this.allowed === 0)
      return `it could cost ${credits} credits, and none may be spent (--allow-spend)`;
    return `it could cost ${credits} credits, and ${this.left} of the ${this.allowed} that may be spent are left`;
  }
}
