/** The deployment was not in a state to say anything about the contract. */
export class Inconclusive extends Error {
  /** Whether a request that could charge may have been carried out: then it is not tried again. */
  readonly mayHaveCharged: boolean;

  constructor(reason: string, { mayHaveCharged = false } = {}) {
    super(reason);
    this.mayHaveCharged = mayHaveCharged;
  }
}

/** The request could cost more than may be spent. */
export class TooDear extends Error {}
