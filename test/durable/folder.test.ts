import { hash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Command, understudy } from '../hostile/command.ts';
import { player } from './player.ts';

let parent: string;
let folder: string;
let database: string;
const running: Command[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'folder-'));
  folder = join(parent, 'state');
  database = join(folder, 'understudy.sqlite');
});
afterEach(async () => {
  for (const command of running.splice(0)) await command.dispose();
  rmSync(parent, { recursive: true });
});

function start(options: Parameters<typeof understudy>[2] = {}): Command {
  const command = understudy(
    ['mock', '--port', '0', '--api', 'cyberbara', '--quiet', '--state', folder],
    {},
    options,
  );
  running.push(command);
  return command;
}

/** Gives a key an account with that many charges in the folder. */
async function use(key: string, creates: number, signal: NodeJS.Signals): Promise<void> {
  const command = start();
  const someone = player(await command.url, key);
  await Promise.all(Array.from({ length: creates }, () => someone.create('Waves '.repeat(100))));
  command.child.kill(signal);
  await command.end;
}

/** Every file in the folder by what is in it, without the scratch paper that SQLite shares between readers. */
function contents(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => [name, hash('sha256', readFileSync(join(folder, name)))] as const)
      .filter(([, content]) => content !== hash('sha256', '')),
  );
}

async function refusal(options?: Parameters<typeof understudy>[2]): Promise<string> {
  const { code, stdout, stderr } = await start(options).end;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^understudy: [^\n]{20,400}--memory\.\n$/);
  return stderr;
}

describe('a file that cannot be used is left as it is, and said in a line with what to do', () => {
  test('when it is no database', async () => {
    mkdirSync(folder);
    writeFileSync(database, 'not a database '.repeat(100));
    const before = contents();
    expect(await refusal()).toContain(
      `${database} is damaged, or no database of sandboxes. Move it away to begin anew`,
    );
    expect(contents()).toEqual(before);
  });

  test('when it is another program’s database', async () => {
    mkdirSync(folder);
    const other = new DatabaseSync(database);
    other.exec('CREATE TABLE letters (text)');
    other.close();
    const before = contents();
    expect(await refusal()).toContain('is damaged, or no database of sandboxes');
    expect(contents()).toEqual(before);
  });

  test.each([
    ['is cut off', () => truncateSync(database, 12_288)],
    ['is overwritten in the middle', scribble],
  ] as const)('when it %s', async (_, damage) => {
    await use('a', 40, 'SIGTERM');
    damage();
    const before = contents();
    expect(await refusal()).toContain(`${database} is damaged`);
    expect(contents()).toEqual(before);
  });

  test('when it was damaged after a kill, and what came last is not in it yet', async () => {
    await use('a', 40, 'SIGTERM');
    await use('b', 1, 'SIGKILL');
    scribble();
    const before = contents();
    expect(Object.keys(before)).toContain('understudy.sqlite-wal');
    expect(await refusal()).toContain(`${database} is damaged`);
    expect(contents()).toEqual(before);
  });

  test('when a newer Understudy has written it', async () => {
    await use('a', 1, 'SIGTERM');
    const newer = new DatabaseSync(database);
    newer.exec('PRAGMA user_version = 7');
    newer.close();
    const before = contents();
    expect(await refusal()).toContain(
      `${database} was written by a newer Understudy (version 7 of the file, this one knows 1). Update Understudy`,
    );
    expect(contents()).toEqual(before);
  });

  test('when another mock uses it, which goes on', async () => {
    const first = start();
    const someone = player(await first.url, 'a');
    await someone.create();
    mkdirSync(join(folder, 'incoming'), { recursive: true });
    writeFileSync(join(folder, 'incoming', 'of the first'), '');
    expect(await refusal()).toContain(`${database} is in use by another mock. Stop that one`);
    expect(readdirSync(join(folder, 'incoming'))).toEqual(['of the first']);
    await someone.create();
    first.child.kill('SIGKILL');
    await first.end;
    expect(await player(await start().url, 'a').balance()).toBe(960);
  });

  // Root may write everywhere, so it becomes nobody for this.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  test('when its folder can only be read', async () => {
    await use('a', 1, 'SIGTERM');
    const before = contents();
    chmodSync(parent, 0o755);
    for (const path of [folder, database]) {
      if (nobody.uid !== undefined) chownSync(path, nobody.uid, nobody.gid);
      chmodSync(path, path === folder ? 0o555 : 0o444);
    }
    expect(await refusal(nobody)).toMatch(
      /understudy\.sqlite cannot be (written|used).* --state DIR/,
    );
    chmodSync(folder, 0o755);
    expect(contents()).toEqual(before);
  });

  test('when no folder can be made', async () => {
    chmodSync(parent, 0o555);
    expect(await refusal(nobody)).toContain(
      `${database} cannot be written: EACCES: permission denied. Make its folder writable`,
    );
    chmodSync(parent, 0o755);
    expect(readdirSync(parent)).toEqual([]);
  });

  test('when a file stands where the folder should', async () => {
    writeFileSync(folder, 'mine');
    expect(await refusal()).toContain(
      `${database} cannot be made: a file stands where a folder should.`,
    );
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });

  test.skipIf(process.platform === 'win32')('when the disk is full', async () => {
    expect(await refusal({ maxFileBlocks: 8 })).toMatch(
      /understudy\.sqlite cannot be written: .*Make room on its disk/,
    );
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe('a disk that gets full while the mock runs', () => {
  test.skipIf(process.platform === 'win32')(
    'refuses what it cannot keep, and loses nothing of the rest',
    async () => {
      const command = start({ maxFileBlocks: 200 });
      const url = await command.url;
      const answered: string[] = [];
      const refused: unknown[] = [];
      for (let nth = 0; nth < 60 && refused.length < 5; nth += 1) {
        const { status, id, error } = await player(url, `key ${nth >> 3}`).create('x'.repeat(4000));
        if (status === 200 && id !== undefined) answered.push(id);
        else refused.push(error);
      }
      expect(answered.length).toBeGreaterThan(5);
      for (const error of refused)
        expect(JSON.stringify(error)).toMatch(/internal_error.*cannot be written.*Make room/);
      expect(refused).toHaveLength(5);
      const told = await ids(url);
      expect(told.toSorted()).toEqual(answered.toSorted());
      command.child.kill('SIGKILL');
      await command.end;
      expect((await ids(await start().url)).toSorted()).toEqual(answered.toSorted());
    },
  );
});

async function ids(url: string): Promise<string[]> {
  const worlds = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => player(url, `key ${nth}`).tasks()),
  );
  return worlds.flat();
}

function scribble(): void {
  const page = 4096;
  const bytes = readFileSync(database);
  const middle = Math.floor(bytes.length / page / 2) * page;
  writeFileSync(database, bytes.fill(0xa5, middle, middle + page));
}
