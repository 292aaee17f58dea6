/** The deployment was not in a state to say anything about the contract. */
export class Inconclusive extends Error {
  /** Whether a request that changes something may have been carried out: then it is not tried again. */
  readonly mayHaveChanged: boolean;

  constructor(reason: string, { mayHaveChanged = false } = {}) {
    super(reason);
    this.mayHaveChanged = mayHaveChanged;
  }
}

/** The request could cost more than may be spent. */
export class TooDear extends Error {}
