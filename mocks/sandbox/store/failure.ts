import { StoreError } from './store.ts';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that a person can do something about. */
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

const ELSEWHERE = 'choose another folder with --state DIR, or keep nothing with --memory';

/** What went wrong with the file at `path`, in one line that says what to do. */
export function explained(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code, errcode, errstr, message } = partsOf(error);
  // The extended codes carry the primary one in their last byte.
  switch (errcode === undefined ? code : errcode & 0xff) {
    case BUSY:
      return told(`${path} is in use by another mock. Stop that one, or ${ELSEWHERE}.`);
    case CORRUPT:
    case NOTADB:
      return damaged(path);
    case FULL:
    case IOERR:
    case 'ENOSPC':
    case 'EDQUOT':
      return told(
        `${path} cannot be written: ${errstr ?? message}. Make room on its disk, or ${ELSEWHERE}.`,
      );
    case READONLY:
    case CANTOPEN:
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return told(
        `${path} cannot be written: ${errstr ?? message}. Make its folder writable, or ${ELSEWHERE}.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return told(
        `${path} cannot be made: a file stands where a folder should. Please ${ELSEWHERE}.`,
      );
    default:
      return told(`${path} cannot be used: ${errstr ?? message}. Please ${ELSEWHERE}.`);
  }

  function told(sentence: string): StoreError {
    return new StoreError(sentence, { cause: error });
  }
}

export function damaged(path: string): StoreError {
  return new StoreError(
    `${path} is damaged, or no database of sandboxes. Move it away to begin anew, or ${ELSEWHERE}.`,
  );
}

export function newer(path: string, version: number, known: number): StoreError {
  return new StoreError(
    `${path} was written by a newer Understudy (version ${version} of the file, this one knows ${known}). Update Understudy, or ${ELSEWHERE}.`,
  );
}

interface Parts {
  readonly code: unknown;
  readonly errcode: number | undefined;
  readonly errstr: string | undefined;
  readonly message: string;
}

function partsOf(error: unknown): Parts {
  if (!(error instanceof Error))
    return { code: undefined, errcode: undefined, errstr: undefined, message: String(error) };
  const errcode: unknown = Reflect.get(error, 'errcode');
  const errstr: unknown = Reflect.get(error, 'errstr');
  return {
    code: Reflect.get(error, 'code'),
    errcode: typeof errcode === 'number' ? errcode : undefined,
    errstr: typeof errstr === 'string' ? errstr : undefined,
    // A path in it would be said twice, and a system's message ends with one.
    message: error.message.replace(/,? (mkdir|open|link|scandir|unlink).*$/, ''),
  };
}
