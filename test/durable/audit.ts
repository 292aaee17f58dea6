import type { Account } from './account.ts';
import { PICTURE_BYTES } from './load.ts';
import { picture, player } from './player.ts';

/** What of an account's answers a mock does not know of, or knows otherwise, in sentences. */
export async function losses(url: string, account: Account): Promise<string[]> {
  const lost: string[] = [];
  function claim(kept: boolean, what: string): void {
    if (!kept) lost.push(`${account.key}: ${what}`);
  }

  const { tasks, ledger, credits } = await player(url, account.key).look();
  const times = (kind: 'charge' | 'refund', id: string) =>
    ledger.filter((entry) => entry.kind === kind && entry.taskId === id).length;
  const ids = new Set(tasks.map(({ id }) => id));
  claim(ids.size === tasks.length, 'a task is there twice');
  for (const id of account.tasks) claim(ids.has(id), `the answered task ${id} is not there`);
  const unknown = tasks.filter(({ id }) => !account.tasks.has(id)).length;
  claim(unknown <= account.unanswered, `${unknown} tasks of ${account.unanswered} requests`);

  for (const { id, status } of tasks) {
    const due = status === 'failed' || status === 'canceled' ? 1 : 0;
    claim(times('charge', id) === 1, `${id} was charged ${times('charge', id)} times`);
    claim(
      times('refund', id) === due,
      `${id}, ${status}, was refunded ${times('refund', id)} times`,
    );
    if (account.canceled.has(id))
      claim(status === 'canceled', `${id} was canceled and is ${status}`);
  }
  const sum = ledger.reduce((sum, entry) => sum + entry.credits, credits.opening);
  claim(sum === credits.balance, `the balance is ${credits.balance}, the ledger says ${sum}`);
  claim(credits.balance >= 0, `the balance is ${credits.balance}`);
  claim(credits.charged >= account.charged, `${account.charged} charged, now ${credits.charged}`);
  claim(
    credits.refunded >= account.refunded,
    `${account.refunded} refunded, now ${credits.refunded}`,
  );

  for (const [path, nth] of account.uploads) {
    const reply = await fetch(`${url}${path}`);
    const same = Buffer.from(await reply.arrayBuffer()).equals(picture(PICTURE_BYTES, nth));
    claim(reply.status === 200 && same, `${path} is ${reply.status}, its bytes the same: ${same}`);
  }
  return lost;
}
