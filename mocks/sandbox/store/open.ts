import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { damaged, explained, newer } from './failure.ts';
import { SqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** Raise it with every change of the schema; a file with a higher one is left alone. */
const VERSION = 1;
/** "UNDS": tells our file from another program's (https://sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION = 0x55_4e_44_53;

const SCHEMA = `
  CREATE TABLE sandboxes (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    user TEXT NOT NULL,
    used_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE events (
    sandbox INTEGER NOT NULL REFERENCES sandboxes,
    nth INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (sandbox, nth)
  ) STRICT, WITHOUT ROWID;
`;

export interface StateFolder {
  readonly store: Store;
  /** Closes the store; a folder that was made for nothing goes again. */
  close(): void;
}

/**
 * Opens the folder in which a mock keeps its sandboxes, and has it to itself until the process ends, however it
 * ends: the lock is the database's.
 *
 * @throws {StoreError} and nothing that was there before is changed
 */
export async function openStateFolder(folder: string): Promise<StateFolder> {
  const path = join(folder, 'understudy.sqlite');
  const { DatabaseSync } = await import('node:sqlite');
  let made: string | undefined;
  try {
    made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) create(DatabaseSync, path);
    check(DatabaseSync, path);
    const store = new SqliteStore(own(DatabaseSync, path), path);
    // What is in here is nobody's source code.
    if (made !== undefined) writeFileSync(join(folder, '.gitignore'), '*\n');
    return {
      store,
      close() {
        store.commit();
        const unused = [...store.list()].length === 0;
        store.close();
        if (made !== undefined && unused) unmake(path, made);
      },
    };
  } catch (error) {
    if (made !== undefined) unmake(path, made);
    throw explained(error, path);
  }
}

/** Takes back our own files, and then the folders from the database's up to `made` as far as they are empty. */
function unmake(path: string, made: string): void {
  const folder = dirname(path);
  for (const ours of ['incoming', 'media', 'uploads', '.gitignore'])
    rmSync(join(folder, ours), { recursive: true, force: true });
  remove(path);
  try {
    for (let empty = resolve(folder); empty.startsWith(resolve(made)); empty = dirname(empty))
      rmdirSync(empty);
  } catch {
    // Somebody else's files are in it.
  }
}

/** A database with the files that SQLite puts beside it. */
function remove(database: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
}

type Database = typeof DatabaseSync;

/** Under another name first: whoever is killed meanwhile leaves a database or none, never half of one. */
function create(Database: Database, path: string): void {
  const draft = `${path}.${process.pid}`;
  try {
    const db = new Database(draft);
    try {
      db.exec(
        `PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION}; ${SCHEMA} PRAGMA journal_mode = WAL`,
      );
    } finally {
      db.close();
    }
    publish(draft, path);
  } finally {
    remove(draft);
  }
}

/** Unlike a rename, a link does not replace what another process has made meanwhile; some file systems have none. */
function publish(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch {
    if (!existsSync(path)) renameSync(draft, path);
  }
}

/** Looks without touching: first at the header, then at every page, through a connection that cannot write. */
function check(Database: Database, path: string): void {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  // https://sqlite.org/fileformat2.html#the_database_header
  const version = header.readUInt32BE(60);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw damaged(path);
  if (header.readUInt32BE(68) !== APPLICATION) throw damaged(path);
  if (version > VERSION) throw newer(path, version, VERSION);

  const db = new Database(path, { readOnly: true });
  try {
    const found = db.prepare('PRAGMA quick_check(1)').get();
    if (found?.['quick_check'] !== 'ok') throw damaged(path);
  } finally {
    db.close();
  }
}

function own(Database: Database, path: string): DatabaseSync {
  const db = new Database(path);
  try {
    // NORMAL: survives the end of the process at any instant; a power cut may take the last moments.
    db.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
    );
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
