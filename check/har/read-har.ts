import {
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  objectsAt,
  parseDocument,
} from '../../scripts/generate/document.ts';

/** An exchange of a recording (HAR 1.2). */
export interface Recorded {
  readonly method: string;
  readonly url: URL;
  readonly requestHeaders: Headers;
  readonly requestText: string | undefined;
  /** 0 where no reply was recorded. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Whether there was a body that the recording leaves out, as browsers do with those they have forgotten. */
  readonly lacksBody: boolean;
  /** Milliseconds. */
  readonly duration: number;
}

function documentIn(text: string, file: string): JsonObject {
  try {
    return parseDocument(text, file);
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`${file} is no HAR: ${sentence.replace(/[:.]?$/, '.')}`, { cause: error });
  }
}

/** @throws {Error} when the text is no recording */
export function readHar(text: string, file: string): Recorded[] {
  const log = objectAt(documentIn(text, file), 'log');
  if (!Array.isArray(log.entries)) throw new Error(`${file} is no HAR: it has no log.entries.`);
  return objectsAt(log, 'entries').flatMap((entry) => {
    const request = objectAt(entry, 'request');
    const response = objectAt(entry, 'response');
    const content = objectAt(response, 'content');
    if (typeof request.url !== 'string' || !URL.canParse(request.url)) return [];
    const body = typeof content.text === 'string' ? content.text : '';
    return [
      {
        method: String(word(request.method)).toUpperCase(),
        url: new URL(request.url),
        requestHeaders: headersOf(request.headers),
        requestText: word(objectAt(request, 'postData').text),
        status: statusOf(response.status),
        headers: headersOf(response.headers, word(content.mimeType)),
        text: content.encoding === 'base64' ? Buffer.from(body, 'base64').toString() : body,
        lacksBody: typeof content.text !== 'string' && Number(content.size ?? 0) > 0,
        duration: typeof entry.time === 'number' ? entry.time : 0,
      },
    ];
  });
}

function headersOf(list: Json | undefined, contentType?: string): Headers {
  const headers = new Headers();
  for (const one of Array.isArray(list) ? list : [])
    // Pseudo headers of HTTP/2 begin with a colon.
    if (isObject(one) && typeof one.name === 'string' && !one.name.startsWith(':'))
      appendTo(headers, one.name, word(one.value) ?? '');
  if (contentType !== undefined && contentType !== '' && !headers.has('content-type'))
    appendTo(headers, 'content-type', contentType);
  return headers;
}

/** Browsers join values by line breaks, and decode what is no Latin-1; names that HTTP cannot have are left out. */
function appendTo(headers: Headers, name: string, value: string): void {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return;
  for (const line of value.split(/[\r\n\0]+/))
    headers.append(name, Buffer.from(line).toString('latin1'));
}

/** Of blocked and aborted requests some write -1 or null. */
function statusOf(value: Json | undefined): number {
  const status = Number(value);
  return Number.isInteger(status) && status > 0 ? status : 0;
}

function word(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
