/** Pages for programs: https://llmstxt.org and https://www.sitemaps.org/protocol.html */
import type { Page } from '../page.ts';
import { plain } from '../markdown.ts';
import type { Shelf } from './start.ts';
import { apiHome, operationPage } from './section.ts';
import { errorPath } from './errors.ts';
import { optionsText } from './options-text.ts';

/** What a language model needs to answer questions about the APIs, with links to the whole. */
export function llmsText(shelves: readonly Shelf[]): string {
  return [
    '# Understudy',
    '',
    '> The reference of four AI media-generation APIs and of the mock that stands in for them: contracts in OpenAPI 3.1, every model with its options, every error code with its cause and remedy.',
    '',
    ...shelves.flatMap(({ section, errors, models }) => {
      const { api } = section;
      const base = apiHome(section);
      return [
        `## ${api.title}`,
        '',
        api.summary,
        '',
        `- [Contract, OpenAPI 3.1](${base}downloads/${api.name}.yaml): everything, in one file`,
        ...api.operations.map(
          (operation) =>
            `- [${operation.summary}](${operationPage(section, operation)}): ${operation.method} ${operation.path}`,
        ),
        ...models.map(
          (model) =>
            `- [Model ${model.id}](${operationPage(section, model.operation, model.anchor)}): ${optionsText(model)}`,
        ),
        ...errors.map(
          ({ code, cause, fix }) =>
            `- [Error ${code}](${base}${errorPath(code)}): ${plain(cause)} ${plain(fix)}`,
        ),
        '',
      ];
    }),
  ].join('\n');
}

/** Addresses are whole in a sitemap, so it has to be told where the site will be. */
export function sitemap(pages: readonly Page[], site: string): string {
  const urls = pages
    .filter(({ path }) => !path.endsWith('404.html'))
    .map(({ path, languages }) => {
      const others = Object.entries(languages ?? {}).map(
        ([code, { to }]) =>
          `<xhtml:link rel="alternate" hreflang="${code}" href="${escaped(new URL(to, site).href)}"/>`,
      );
      return `  <url><loc>${escaped(new URL(path, site).href)}</loc>${others.join('')}</url>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;');
}
