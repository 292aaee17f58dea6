import { html, type Html } from '../html.ts';
import { markdown } from '../markdown.ts';
import { home, type Page } from '../page.ts';
import type { ReleaseDiff } from '../read/releases.ts';
import type { Words } from '../words/words.ts';
import { table } from './table.ts';

/** What changed: the contracts as a tool compares them, and the rest as people wrote it down. */
export function changelogPage(
  words: Words,
  releases: readonly ReleaseDiff[],
  written: string,
  languages: Page['languages'],
): Page {
  const text = words.changelog;
  return {
    path: `${home(words)}changelog/`,
    words,
    ...(languages !== undefined && { languages }),
    title: `${text.title} · Understudy`,
    description: text.lead,
    body: html`<h1>${text.title}</h1>
      <p class="lead">${text.lead}</p>
      <h2>${text.contracts}</h2>
      ${
        releases.length === 0
          ? html`<p>${text.noRelease}</p>`
          : releases.map((release) => changes(words, release))
      }
      <h2>${text.product}</h2>
      <div lang="en">${markdown(written.replace(/^# .*\n/, ''))}</div>`,
  };
}

function changes(words: Words, { since, until, changes: found }: ReleaseDiff): Html {
  const text = words.changelog;
  const title = until === undefined ? text.since(since) : `${since} → ${until}`;
  if (found.length === 0)
    return html`<h3>${title}</h3>
      <p>${text.unchanged}</p>`;
  return html`<h3>${title}</h3>
    ${table(
      title,
      [text.impact, text.api, text.change, text.place],
      found.map(({ api, pointer, kind, impact }) => ({
        cells: [
          impact === 'major' ? html`<b>${text.breaking}</b>` : text.compatible,
          api,
          kind,
          html`<code>${pointer.replaceAll('~1', '/').replaceAll('~0', '~')}</code>`,
        ],
      })),
      'rows',
    )}`;
}
