/** What was sent and what came back, as text. */
import { html, type Html } from '../../../scripts/docs/html.ts';
import type { Exchange, SentRequest } from '../../report.ts';
import { body, shortened } from './text.ts';

/** Characters of a body that are shown. */
const SHOWN = 3000;

/** Exchanges of a case that are shown; a task is read many times. */
const MOST = 8;

/** The exchanges of a case up to the one that shows what is wrong, which alone is open. */
export function exchangesOf(exchanges: readonly Exchange[], telling: number): Html {
  const numbered = exchanges.map((exchange, index) => ({ exchange, index }));
  const shown = numbered.slice(Math.max(0, telling + 1 - MOST), telling + 1);
  const left = exchanges.length - shown.length;
  return html`${shown.map(({ exchange, index }) => exchangeView(exchange, index, index === telling))}
  ${left > 0 && html`<p class="faint">And ${left} more: the JSON report has them.</p>`}`;
}

function exchangeView({ request, reply, duration }: Exchange, index: number, open: boolean): Html {
  return html`<details class="exchange" ${open && html` open`}>
    <summary>
      ${index + 1}. ${request.method} <code>${shortened(pathOf(request.url), 120)}</code> →
      ${reply === undefined ? 'no reply' : reply.status} in ${duration} ms
    </summary>
    <p class="label">Request</p>
    ${block(requestText(request))}
    <p class="label">Reply</p>
    ${reply === undefined ? html`<p>None came.</p>` : block(message(String(reply.status), reply.headers, reply.body))}
  </details>`;
}

function requestText({ method, url, headers, body: sent }: SentRequest): string {
  const parts =
    typeof sent === 'object'
      ? sent
          .map(({ field, filename, contentType, bytes }) =>
            [`${field}: ${filename}`, contentType, ...(bytes > 0 ? [`${bytes} bytes`] : [])].join(
              ', ',
            ),
          )
          .join('\n')
      : (sent ?? '');
  return message(`${method} ${url}`, headers, parts);
}

function message(first: string, headers: Readonly<Record<string, string>>, text: string): string {
  return [
    first,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(text === '' ? [] : ['', shortened(body(text), SHOWN)]),
  ].join('\n');
}

/** Text that keeps its lines; what is long scrolls, and so takes the focus. */
export function block(text: string): Html {
  return html`<pre tabindex="0">${text}</pre>`;
}

/** A block that a script puts a button to. */
export function copyable(text: string): Html {
  return html`<div class="copyable"><pre tabindex="0">${text}</pre></div>`;
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? url;
}
