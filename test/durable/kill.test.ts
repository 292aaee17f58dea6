import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Command, understudy } from '../hostile/command.ts';
import { account, type Account } from './account.ts';
import { losses } from './audit.ts';
import { dice, load } from './load.ts';

/** `KILLS=200 SEED=7 npx vitest run test/durable/kill.test.ts` for a long run. */
const KILLS = Number(process.env['KILLS'] ?? 15);
const SEED = Number(process.env['SEED'] ?? 1);
const ACCOUNTS_A_KILL = 3;

let folder: string;
let mock: Command | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
});
afterEach(async () => {
  await mock?.dispose();
  mock = undefined;
  rmSync(folder, { recursive: true });
});

/** Ends the mock before it, if there is one, and starts the next on the same folder. */
async function start(): Promise<string> {
  await mock?.dispose();
  const options = ['--port', '0', '--api', 'cyberbara', '--quiet', '--speed', '500'];
  mock = understudy(['mock', ...options, '--state', join(folder, 'state')]);
  return mock.url;
}

/** Kills the mock once it has given so many answers, and some microseconds later. */
async function killUnderLoad(
  url: string,
  accounts: readonly Account[],
  roll: ReturnType<typeof dice>,
): Promise<void> {
  let left = 1 + roll(80);
  const pause = roll(2000);
  await load(url, accounts, roll, () => {
    left -= 1;
    if (left !== 0) return;
    for (const end = performance.now() + pause / 1000; performance.now() < end;);
    mock?.child.kill('SIGKILL');
  });
}

test(
  `a mock that is killed ${KILLS} times under load has lost nothing that it had answered`,
  { timeout: 30_000 + KILLS * 5000 },
  async () => {
    const roll = dice(SEED);
    const veteran = account('veteran');
    const all = [veteran];
    let url = await start();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const fresh = Array.from({ length: ACCOUNTS_A_KILL }, (_, nth) => account(`${kill} ${nth}`));
      const under = [veteran, ...fresh];
      all.push(...fresh);
      await killUnderLoad(url, under, roll);
      url = await start();
      // The last restart answers for all kills.
      for (const one of kill === KILLS ? all : under)
        expect(await losses(url, one), `after kill ${kill} of seed ${SEED}`).toEqual([]);
    }

    const sum = (count: (account: Account) => number) =>
      all.reduce((total, one) => total + count(one), 0);
    const charges = sum(({ tasks }) => tasks.size);
    const cancels = sum(({ canceled }) => canceled.size);
    const uploads = sum(({ uploads }) => uploads.size);
    const unanswered = sum((one) => one.unanswered);
    process.stdout.write(
      `${KILLS} kills: ${charges} answered charges, ${cancels} cancels, ${uploads} uploads; ${unanswered} creates never answered; 0 losses\n`,
    );
    // It was a load, and it was interrupted.
    expect(charges).toBeGreaterThan(KILLS * 5);
    expect(cancels).toBeGreaterThan(KILLS / 2);
    expect(uploads).toBeGreaterThan(KILLS);
    expect(unanswered).toBeGreaterThan(KILLS);
  },
);
