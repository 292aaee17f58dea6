import { html, type Html, raw } from './html.ts';

/**
 * The Markdown that contracts and the changelog are written in: headings, paragraphs, lists, code blocks, and in a line
 * code, emphasis and links. Anything else stays as it is written, escaped.
 *
 * @param level of the page's heading above: `#` becomes the one below it
 */
export function markdown(text: string, level = 1): Html {
  return html`${blocks(text.replaceAll('\r\n', '\n')).map((block) => written(block, level))}`;
}

type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

function blocks(text: string): Block[] {
  const found: Block[] = [];
  for (const part of text.split(/^(```[^]*?^```)$/m)) {
    if (part.startsWith('```')) {
      found.push({ kind: 'code', text: part.replace(/^```.*\n/, '').replace(/\n?```$/, '') });
      continue;
    }
    for (const chunk of part.split(/\n\s*\n/)) found.push(...chunkBlocks(chunk));
  }
  return found;
}

/** A paragraph may run into a list without a blank line between them. */
function chunkBlocks(chunk: string): Block[] {
  const found: Block[] = [];
  for (const line of chunk.split('\n')) {
    if (line.trim() === '') continue;
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    const item = /^\s*(?:([-*])|\d+\.) (.*)$/.exec(line);
    const last = found.at(-1);
    if (heading)
      found.push({ kind: 'heading', depth: (heading[1] ?? '').length, text: heading[2] ?? '' });
    else if (item) {
      if (last?.kind === 'list') last.items.push(item[2] ?? '');
      else found.push({ kind: 'list', ordered: item[1] === undefined, items: [item[2] ?? ''] });
    } else if (last?.kind === 'list') last.items.push(`${last.items.pop() ?? ''} ${line.trim()}`);
    else if (last?.kind === 'paragraph')
      found.splice(-1, 1, { kind: 'paragraph', text: `${last.text} ${line.trim()}` });
    else found.push({ kind: 'paragraph', text: line.trim() });
  }
  return found;
}

function written(block: Block, level: number): Html {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${Math.min(6, block.depth + level)}`;
      return html`${raw(`<${tag}>`)}${inline(block.text)}${raw(`</${tag}>`)}`;
    }
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${inline(item)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'paragraph':
      return html`<p>${inline(block.text)}</p>`;
  }
}

const SPAN = /(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\((?:https?:\/\/|#)[^)\s]+\))/;

/** The Markdown of one line. */
export function inline(text: string): Html {
  return html`${text.split(SPAN).map((part) => {
    if (!SPAN.test(part)) return part;
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('**')) return html`<strong>${inline(part.slice(2, -2))}</strong>`;
    const [, label = '', target = ''] = /^\[(.*)\]\((.*)\)$/.exec(part) ?? [];
    return html`<a href="${target}">${inline(label)}</a>`;
  })}`;
}

/** The text without its marks, for titles and descriptions. */
export function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
