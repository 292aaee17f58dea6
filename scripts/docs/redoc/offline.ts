import { createHash } from 'node:crypto';
import { html, json, raw } from '../html.ts';
import type { ApiDocs } from '../read/api-docs.ts';
import type { Words } from '../words/words.ts';
import type { JsonObject } from '../../generate/document.ts';
import { redocOptions } from './options.ts';
import { patched } from './patch.ts';

/** The scripts of an offline page, as text. */
export interface OfflineScripts {
  readonly theme: string;
  readonly start: string;
  readonly engine: string;
}

/** A reference as one file that needs no server: scripts, styles and contract in it, and a policy that names them. */
export function offlinePage(
  api: ApiDocs,
  words: Words,
  definition: JsonObject,
  style: string,
  { theme, start, engine }: OfflineScripts,
): string {
  const redoc = patched(
    engine,
    [
      {
        why: 'a script in the page exports nothing',
        find: 'export{RedocStandalone,hydrate,init};',
        put: `init(JSON.parse(document.querySelector('#definition').textContent), JSON.parse(document.querySelector('#options').textContent), document.querySelector('#redoc'));`,
      },
    ],
    'redoc.standalone.js',
  );
  // A closing tag in a text would end the script.
  const scripts = [theme, `${start}\n${redoc}`].map((script) =>
    script.replaceAll(/<\/(script)/gi, String.raw`<\/$1`),
  );
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const [themeScript = '', mainScript = ''] = scripts;
  return `<!doctype html>\n${
    html`<html lang="${words.code}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${api.title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<script>${themeScript}</script>`)}
        ${raw(`<style>${style.replaceAll('</', String.raw`<\/`)}</style>`)}
      </head>
      <body class="offline">
        <div id="redoc"></div>
        <script type="application/json" id="definition">
          ${json(definition)}
        </script>
        <script type="application/json" id="options">
          ${json({ ...redocOptions(), scrollYOffset: 0 })}
        </script>
        <script type="application/json" id="words">
          ${json({ words: words.redoc ?? {}, phrases: words.redocPhrases ?? [] })}
        </script>
        ${raw(`<script type="module">${mainScript}</script>`)}
      </body>
    </html>`.text
  }\n`;
}
