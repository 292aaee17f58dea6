/** What came of a call that "Try it" has sent. */
import type { Attempt } from '../read/try-data.ts';
import { element } from './elements.ts';
import type { Played } from './send.ts';
import type { Words } from '../words/words.ts';

export type TryWords = Readonly<Record<keyof Words['tryIt'], string>>;

/** Shows it where readers look, which on a phone is below the screen. */
export function report(
  outcome: HTMLElement,
  played: Played,
  { status }: Attempt,
  mock: string,
  words: TryWords,
): void {
  outcome.replaceChildren(
    ...('missing' in played
      ? [element('p', { className: 'bad', textContent: silence(mock, words) })]
      : answer(played, status, mock, words)),
  );
  outcome.scrollIntoView({ block: 'nearest' });
}

/** The policy of the page lets it ask mocks of this machine alone, and the one that serves it. */
function silence(mock: string, words: TryWords): string {
  const { hostname, origin } = new URL(mock);
  const mayAsk = ['127.0.0.1', 'localhost'].includes(hostname) || origin === location.origin;
  return (mayAsk ? words.noMock : words.notHere).replace('%s', mock);
}

function answer(
  played: Extract<Played, { status: number }>,
  status: number,
  mock: string,
  words: TryWords,
): Node[] {
  const kept = played.status === status;
  const verdict = element('p', {
    className: kept ? 'good' : 'bad',
    textContent: kept
      ? words.as.replace('%s', String(played.status))
      : `${words.status} ${played.status}. ${words.expected.replace('%s', String(status))}`,
  });
  const text = element('pre', { tabIndex: 0 });
  text.append(element('code', { textContent: played.text }));
  return [
    element('h3', { textContent: words.reply }),
    verdict,
    text,
    ...pictures(played, mock, words.picture),
  ];
}

/** What a task has made, to see. */
function pictures(
  { text }: Extract<Played, { status: number }>,
  mock: string,
  alt: string,
): Node[] {
  const urls = [...text.matchAll(/"(https?:\/\/[^"]+\/_media\/[^"]+\.(png|jpg|webp|mp4))"/g)].slice(
    0,
    4,
  );
  return urls
    .map(([, url = '', kind]) => ({ url, kind }))
    .filter(({ url }) => new URL(url).origin === new URL(mock).origin)
    .map(({ url, kind }) =>
      kind === 'mp4'
        ? element('video', { src: url, controls: true, preload: 'metadata' })
        : element('img', { src: url, alt }),
    );
}
