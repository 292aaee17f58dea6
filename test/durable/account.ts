/** What the clients of a key were told, and what they asked without ever being told. */
export interface Account {
  readonly key: string;
  /** Ids of the tasks that were answered. */
  readonly tasks: Set<string>;
  readonly canceled: Set<string>;
  /** Addresses, each with the number of its picture. */
  readonly uploads: Map<string, number>;
  /** Creates without an answer: each may have made one task, or none. */
  unanswered: number;
  /** The most that was said to be charged and refunded: neither ever falls. */
  charged: number;
  refunded: number;
}

export function account(key: string): Account {
  return {
    key,
    tasks: new Set(),
    canceled: new Set(),
    uploads: new Map(),
    unanswered: 0,
    charged: 0,
    refunded: 0,
  };
}
