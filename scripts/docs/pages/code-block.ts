import { html, type Content, type Html } from '../html.ts';
import type { Words } from '../words/words.ts';

/** A block of code with a button that copies it, which is shown where scripts run: see `style/page.css`. */
export function codeBlock(text: Content, { frame }: Words): Html {
  return html`<div class="code">
    <pre tabindex="0"><code>${text}</code></pre>
    <button type="button" class="copy" data-copied="${frame.copied}">${frame.copy}</button>
  </div>`;
}
