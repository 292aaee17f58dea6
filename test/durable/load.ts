import type { Account } from './account.ts';
import { picture, player } from './player.ts';

/** A whole number from 0 to below `sides`. */
export type Dice = (sides: number) => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

/** Bounds a load that nobody kills. */
const MOST_REQUESTS = 300;
export const PICTURE_BYTES = 3000;

/**
 * Creates, cancels, uploads and looks, several at once for each account, until the mock is gone. What is answered
 * is written into the accounts.
 *
 * @param onAnswer called after each answer
 */
export async function load(
  url: string,
  accounts: readonly Account[],
  roll: Dice,
  onAnswer: () => void,
): Promise<void> {
  const lanes = accounts.flatMap((account) => [account, account, account]);
  await Promise.all(
    lanes.map(async (account) => {
      for (let nth = 0; nth < MOST_REQUESTS; nth += 1) {
        try {
          await one(url, account, roll);
        } catch {
          // The mock is gone.
          return;
        }
        onAnswer();
      }
    }),
  );
}

const PROMPTS = ['Waves', 'Waves [[fail]]', 'Waves [[took 1h]]'];

async function one(url: string, account: Account, roll: Dice): Promise<void> {
  const someone = player(url, account.key);
  const kind = roll(10);
  if (kind < 5) {
    account.unanswered += 1;
    const { id } = await someone.create(PROMPTS[roll(PROMPTS.length)]);
    account.unanswered -= 1;
    if (id !== undefined) account.tasks.add(id);
  } else if (kind < 7) {
    const id = [...account.tasks][roll(account.tasks.size)];
    if (id !== undefined && (await someone.cancel(id)) === 200) account.canceled.add(id);
  } else if (kind < 8) {
    const nth = roll(1_000_000);
    const address = await someone.upload(picture(PICTURE_BYTES, nth));
    if (address !== undefined) account.uploads.set(new URL(address).pathname, nth);
  } else {
    const { charged, refunded } = (await someone.look()).credits;
    account.charged = Math.max(account.charged, charged);
    account.refunded = Math.max(account.refunded, refunded);
  }
}
