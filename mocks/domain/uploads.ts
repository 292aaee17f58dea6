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

/** The type a stored file is served as, by the extension it was stored with. */
export function contentTypeOf(extension: string): string | undefined {
  return Object.entries(EXTENSIONS).find(([, known]) => known === extension)?.[0];
}

export function extensionOf(contentType: string): string {
  return EXTENSIONS[SAME_TYPE[contentType] ?? contentType] ?? 'bin';
}

/**
 * Throws for the first file that the documented limits refuse; one refused file refuses the request.
 *
 * @throws {FileRefused}
 */
export function checkFiles(
  files: readonly ReceivedFile[],
  { maxFiles, maxBytes, contentTypes }: UploadFacts,
  medium: string,
): void {
  if (files.length === 0)
    throw new FileRefused('missing', 'Send at least one file in the field "files" (or "file").');
  if (files.length > maxFiles)
    throw new FileRefused(
      'too-many',
      `At most ${maxFiles} ${maxFiles === 1 ? 'file' : 'files'} per request, got ${files.length}.`,
    );

  files.forEach((file, index) => {
    const { filename, contentType, sniffed } = file;
    const at = { index, filename };
    const declared = SAME_TYPE[contentType] ?? contentType;
    if (!contentTypes.includes(contentType))
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
        `The file "${filename}" is larger than ${maxBytes} bytes.`,
        at,
      );
  });
}
