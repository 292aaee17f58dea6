/**
 * Credits that a run may spend. What a request could cost at worst is set aside before it is sent, so the limit
 * holds whatever the deployment does with it.
 */
export class Budget {
  readonly allowed: number;
  #spent = 0;
  #reserved = 0;
  /** All that accounts went down by, in total and since when. */
  #gone = 0;
  readonly #balances = new Map<string, number>();

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

  /**
   * A balance has been read. What has gone from an account counts whatever the receipts said, from the next request on;
   * what came back or was added does not make up for it.
   */
  saw(key: string, balance: number): void {
    const before = this.#balances.get(key);
    this.#balances.set(key, balance);
    if (before !== undefined && balance < before) this.#gone += before - balance;
    this.#spent = Math.max(this.#spent, this.#gone);
  }

  /** Whether the balance of a key has ever been read. */
  hasSeen(key: string): boolean {
    return this.#balances.has(key);
  }

  /** Why `credits` were not set aside. */
  refusal(credits: number): string {
    if (this.allowed === 0)
      return `it could cost ${credits} credits, and none may be spent (--allow-spend)`;
    return `it could cost ${credits} credits, and ${this.left} of the ${this.allowed} that may be spent are left`;
  }
}
