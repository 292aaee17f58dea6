import type { UploadFacts } from './catalog.ts';
import { FileRefused } from './errors.ts';

/** A file that a sandbox keeps. The same bytes are kept once. */
export interface Upload {
  /** Ends the URL: `api/v1/uploads/<first 8 of user id>/<content hash>.<extension>`. */
  readonly key: string;
  readonly contentType: string;
  readonly size: number;
}

/** A file as it came in: already on disk, not yet anybody's. */
export interface ReceivedFile {
  /** The form field it came in. */
  readonly field: string;
  readonly filename: string;
  /** What the sender says it is. */
  readonly contentType: string;
  /** What its first bytes say it is; undefined when they say nothing. */
  readonly sniffed: string | undefined;
  readonly size: number;
  /** It went on after `maxBytes`; `size` is then a lower bound. */
  readonly truncated: boolean;
  /** 32 hex digits of its SHA-256. */
  readonly hash: string;
  readonly path: string;
}

/** Spellings of one and the same type. */
const SAME_TYPE: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/heif': 'image/heic',
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

/** Other extensions that files of those types are named with. */
const OTHER_EXTENSIONS: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  jpe: 'jpg',
  heif: 'heic',
};

/** What a sender says who does not know: curl, for every video. */
const UNKNOWN = new Set(['', 'application/octet-stream']);

/**
 * The type of a file as its sender declares it; where that is left open, as its content says, then its name.
 * The documented curl command for videos leaves it open, and is answered `video/mp4`.
 */
export function typeOf({ contentType, sniffed, filename }: ReceivedFile): string {
  if (!UNKNOWN.has(contentType)) return contentType;
  const extension = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
  return sniffed ?? contentTypeOf(OTHER_EXTENSIONS[extension] ?? extension) ?? contentType;
}

/** The type a stored file is served as, by the extension it was stored with. */
export function contentTypeOf(extension: string): string | undefined {
  return Object.entries(EXTENSIONS).find(([, known]) => known === extension)?.[0];
}

export function extensionOf(contentType: string): string {
  return EXTENSIONS[SAME_TYPE[contentType] ?? contentType] ?? 'bin';
}

/** The count is wrong, whether the contract saw it or we did. */
export function wrongCount(count: number, { maxFiles }: UploadFacts): FileRefused {
  if (count === 0)
    return new FileRefused('missing', 'Send at least one file in the field "files" (or "file").');
  const most = `${maxFiles} ${maxFiles === 1 ? 'file' : 'files'}`;
  return new FileRefused('too-many', `At most ${most} per request, got ${count}.`);
}

/**
 * Throws for the first file that the documented limits refuse; one refused file refuses the request.
 *
 * @throws {FileRefused}
 */
export function checkFiles(
  files: readonly ReceivedFile[],
  limits: UploadFacts,
  medium: string,
): void {
  if (files.length === 0 || files.length > limits.maxFiles) throw wrongCount(files.length, limits);

  files.forEach((file, index) => {
    const { filename, sniffed } = file;
    const contentType = typeOf(file);
    const at = { index, filename };
    const declared = SAME_TYPE[contentType] ?? contentType;
    if (!limits.contentTypes.includes(contentType))
      throw new FileRefused('type', `Unsupported ${medium} type for file "${filename}".`, at);
    if (file.size === 0) throw new FileRefused('empty', `The file "${filename}" is empty.`, at);
    if (sniffed !== undefined && (SAME_TYPE[sniffed] ?? sniffed) !== declared)
      throw new FileRefused(
        'type',
        `Unsupported ${medium} type for file "${filename}": sent as ${contentType}, but its content is ${sniffed}.`,
        at,
      );
    if (file.truncated)
      throw new FileRefused(
        'too-large',
        `The file "${filename}" is larger than ${limits.maxBytes} bytes.`,
        at,
      );
  });
}
