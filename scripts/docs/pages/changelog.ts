import { html, type Html } from '../html.ts';
import { inline, markdown } from '../markdown.ts';
import { home, type Page } from '../page.ts';
import type { ContractChange } from '../../breaking/compare.ts';
import type { ReleaseDiff } from '../read/releases.ts';
import type { Words } from '../words/words.ts';
import { table } from './table.ts';

/** What contracts are called, by the names of their APIs, in the order of the site. */
type Titles = ReadonlyMap<string, string>;

/** What changed: the contracts as a tool compares them, and the rest as people wrote it down. */
export function changelogPage(
  words: Words,
  releases: readonly ReleaseDiff[],
  titles: Titles,
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
          : releases.map((release) => sinceThen(words, release, titles))
      }
      <h2>${text.product}</h2>
      <div lang="en">${markdown(written.replace(/^# .*\n/, ''))}</div>`,
  };
}

function sinceThen(words: Words, { since, until, changes }: ReleaseDiff, titles: Titles): Html {
  const text = words.changelog;
  const release = until === undefined ? text.since(since) : `${since} → ${until}`;
  const known = [...titles].filter(([name]) => changes.some(({ api }) => api === name));
  return html`<h3>${release}</h3>
    ${changes.length === 0 && html`<p>${text.unchanged}</p>`}
    ${known.map(([name, title]) =>
      changesOf(
        words,
        title,
        release,
        changes.filter(({ api }) => api === name),
      ),
    )}`;
}

/** What breaks clients comes first, with the reason; what none of them can notice is folded away. */
function changesOf(
  words: Words,
  title: string,
  release: string,
  changes: readonly ContractChange[],
): Html {
  const text = words.changelog;
  const rated = (impact: ContractChange['impact']) =>
    changes.filter((change) => change.impact === impact);
  const listed = (heading: string, some: readonly ContractChange[]) =>
    changeTable(words, `${title}, ${release}: ${heading}`, some);
  const [breaking, additions, details] = [rated('major'), rated('minor'), rated('patch')];
  const folded = text.details(details.length);
  return html`<h4>${title}</h4>
    ${
      breaking.length > 0 &&
      html`<h5>${text.breaking}</h5>
        ${listed(text.breaking, breaking)}`
    }
    ${
      additions.length > 0 &&
      html`<h5>${text.compatible}</h5>
        ${listed(text.compatible, additions)}`
    }
    ${
      details.length > 0 &&
      html`<details>
        <summary>${folded}</summary>
        ${listed(folded, details)}
      </details>`
    }`;
}

function changeTable(words: Words, about: string, changes: readonly ContractChange[]): Html {
  const text = words.changelog;
  return table(
    about,
    [text.place, text.change],
    changes.map(({ pointer, kind, breaks }) => ({
      cells: [
        html`<code>${placeOf(pointer)}</code>`,
        breaks.length === 0
          ? text.kinds[kind]
          : html`<span lang="en">${inline(breaks.map(({ message }) => message).join(' '))}</span>`,
      ],
    })),
    'rows',
  );
}

/** `GET /v1/models › responses › 200` of a pointer into a contract. */
function placeOf(pointer: string): string {
  const [root = '', ...parts] = pointer
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [path = '', method = '', ...rest] = parts;
  if (root !== 'paths') return [root, ...parts].join(' › ');
  const isMethod = /^(get|post|put|patch|delete|head|options|trace)$/.test(method);
  return [
    isMethod ? `${method.toUpperCase()} ${path}` : path,
    ...(isMethod || method === '' ? [] : [method]),
    ...rest,
  ].join(' › ');
}
