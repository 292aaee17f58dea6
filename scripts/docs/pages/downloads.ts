import { html, type Html } from '../html.ts';
import { home, type Page } from '../page.ts';
import type { Words } from '../words/words.ts';
import { apiHome, linker, type Section, sectionFrame } from './section.ts';
import { table } from './table.ts';

/** A file to take away. */
export interface Download {
  readonly kind: 'yaml' | 'json' | 'postman' | 'offline';
  readonly name: string;
  readonly content: string;
}

/** Where a file of an API is. */
export function downloadPath(section: Section, { name }: Download): string {
  return `${apiHome(section)}downloads/${name}`;
}

export function downloadsPage(section: Section, downloads: readonly Download[]): Page {
  const { words, api } = section;
  const text = words.downloads;
  const frame = sectionFrame(section, 'downloads/');
  return {
    ...frame,
    title: text.titleOf(api.title),
    description: text.lead,
    body: html`<h1>${text.titleOf(api.title)}</h1>
      <p class="lead">${text.lead}</p>
      ${fileTable(words, section, downloads, linker(frame.path))}`,
  };
}

/** All files of all APIs. */
export function allDownloadsPage(
  words: Words,
  shelves: readonly { readonly section: Section; readonly downloads: readonly Download[] }[],
  languages: Page['languages'],
): Page {
  const path = `${home(words)}downloads/`;
  const text = words.downloads;
  return {
    path,
    words,
    ...(languages !== undefined && { languages }),
    title: `${text.title} · Understudy`,
    description: text.lead,
    body: html`<h1>${text.title}</h1>
      <p class="lead">${text.lead}</p>
      ${shelves.map(
        ({ section, downloads }) =>
          html`<h2>${section.api.title}</h2>
            ${fileTable(words, section, downloads, linker(path))}`,
      )}`,
  };
}

function fileTable(
  words: Words,
  section: Section,
  downloads: readonly Download[],
  link: (to: string) => string,
): Html {
  const text = words.downloads;
  return table(
    text.titleOf(section.api.title),
    [text.file, text.what, text.size],
    downloads.map((file) => ({
      cells: [
        html`<a href="${link(downloadPath(section, file))}" download>${file.name}</a>`,
        text[file.kind],
        text.bytes(Buffer.byteLength(file.content)),
      ],
    })),
    'rows',
  );
}
