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
        status: Number(response.status ?? 0),
        headers: headersOf(response.headers, word(content.mimeType)),
        text: content.encoding === 'base64' ? Buffer.from(body, 'base64').toString() : body,
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
      headers.append(one.name, word(one.value) ?? '');
  if (contentType !== undefined && contentType !== '' && !headers.has('content-type'))
    headers.set('content-type', contentType);
  return headers;
}

function word(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
