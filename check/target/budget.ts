/** Credits that a run may spend. Asked before every request that is expected to charge. */
export class Budget {
  #left: number;

  constructor(credits: number) {
    this.#left = credits;
  }

  /** Sets `credits` aside, or says that there are not as many left. */
  take(credits: number): boolean {
    if (credits > this.#left) return false;
    this.#left -= credits;
    return true;
  }

  /** Counts what was charged though nobody expected it. Nothing that could charge is tried after that. */
  overdraw(credits: number): void {
    this.#left -= credits;
  }

  /** Why `credits` were not set aside. */
  refusal(credits: number): string {
    return `it costs ${credits} credits, and ${this.#left} of those that may be spent are left`;
  }
}
