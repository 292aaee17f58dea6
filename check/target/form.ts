import type { SampleFile } from '../cases/case.ts';
import { samplePieces } from './samples.ts';

/**
 * Files as a form (RFC 7578), in one piece: `FormData` would copy them three times, and some are as large as an upload
 * may be. The boundary is the same every time, so that the same case sends the same bytes.
 */
export function formOf(
  files: readonly SampleFile[],
  seed: string,
): { readonly type: string; readonly body: Buffer<ArrayBuffer> } {
  const parts = files.flatMap((file) => [
    Buffer.from(headOf(file)),
    ...samplePieces(file, seed),
    NEWLINE,
  ]);
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    body: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  };
}

const BOUNDARY = 'understudy-3f6c1d58b2a94e07';
const NEWLINE = Buffer.from('\r\n');

function headOf({ field, filename, contentType }: SampleFile): string {
  return [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="${quoted(field)}"; filename="${quoted(filename)}"`,
    `Content-Type: ${contentType}`,
    '\r\n',
  ].join('\r\n');
}

/** As browsers write names (HTML, 4.10.21.8). */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
