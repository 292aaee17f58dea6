import { html, type Html } from '../html.ts';
import type { Page } from '../page.ts';
import { isObject, type Json, type JsonObject } from '../../generate/document.ts';
import type { ModelDocs } from '../read/models.ts';
import type { Words } from '../words/words.ts';
import { linker, operationPage, type Section, sectionFrame } from './section.ts';
import { scrolling } from './table.ts';
import { text as scalar } from '../read/text.ts';

/** Which model takes which option, and what values. */
export function optionsPage(section: Section, models: readonly ModelDocs[]): Page {
  const { words, api } = section;
  const text = words.options;
  const frame = sectionFrame(section, 'options/');
  return {
    ...frame,
    title: text.title(api.title),
    description: text.lead,
    body: html`<h1>${text.title(api.title)}</h1>
      <p class="lead">${text.lead}</p>
      <p>${text.legend}</p>
      ${['image', 'video'].map((medium) => {
        const own = models.filter((model) => model.medium === medium);
        return own.length > 0 && matrix(section, medium, own, linker(frame.path));
      })}`,
  };
}

function matrix(
  section: Section,
  medium: string,
  models: readonly ModelDocs[],
  link: (to: string) => string,
): Html {
  const { words } = section;
  const text = words.options;
  const caption = medium === 'image' ? text.captionImage : text.captionVideo;
  const columns = new Set(models.flatMap(({ options }) => options.map(({ name }) => name)));
  return html`<h2>${caption}</h2>
    <ul class="inline-list jump">
      ${models.map(({ id }) => html`<li><a href="#${id}">${id}</a></li>`)}
    </ul>
    ${scrolling(
      caption,
      html`<thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.model}</th>
            <th role="columnheader" scope="col">${text.price}</th>
            ${[...columns].map(
              (name) => html`<th role="columnheader" scope="col"><code>${name}</code></th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${models.map(
            (model) =>
              html`<tr role="row" id="${model.id}">
                <th role="rowheader" scope="row">
                  <a href="${link(operationPage(section, model.operation, model.anchor))}"
                    ><code>${model.id}</code></a
                  >
                </th>
                <td role="cell" data-of="${text.price}">
                  <div class="not">${price(model, words)}</div>
                </td>
                ${[...columns].map((name) => cell(section, model, name, link))}
              </tr>`,
          )}
        </tbody>`,
      'matrix',
    )}`;
}

export function price({ credits }: ModelDocs, words: Words): string {
  if (credits === undefined) return '–';
  const { perSecond } = credits;
  const [from, to] = [credits.from, credits.to].map((n) => n.toLocaleString(words.code));
  return `${from === to ? from : `${from}–${to}`}${perSecond ? ` ${words.options.perSecond}` : ''}`;
}

/** On a narrow screen each row is a list, in which a cell has to say of what it is. */
function cell(
  section: Section,
  model: ModelDocs,
  name: string,
  link: (to: string) => string,
): Html {
  const text = section.words.options;
  const option = model.options.find((one) => one.name === name);
  if (option === undefined)
    return html`<td role="cell" class="none">
      <div class="not">
        <span class="unseen">${text.notTaken}</span><span aria-hidden="true">–</span>
      </div>
    </td>`;
  return html`<td role="cell" data-of="${name}">
    <a
      href="${link(operationPage(section, model.operation, option.anchor))}"
      title="${text.takes(model.id, option.name)}"
      >${values(option.schema, text)}${option.required && html` <b class="must" title="${text.required}">*</b>`}</a
    >
  </td>`;
}

/** What an option takes, in a few characters. */
function values(schema: JsonObject, text: Words['options']): Html {
  const alias = schema['x-alias-of'];
  if (typeof alias === 'string') return html`${text.aliasOf(alias)}`;
  const listed = Array.isArray(schema.enum) ? schema.enum : schema['x-extensible-enum'];
  if (Array.isArray(listed)) {
    const shown = [...new Set(listed.map(String))];
    const open = schema.enum === undefined;
    return html`${shown.map(
      (value, at) =>
        html`${at > 0 && ' · '}${isDefault(schema, value) ? html`<b>${value}</b>` : whole(value)}`,
    )}${open && ' …'}`;
  }
  if (schema.const !== undefined) return html`${scalar(schema.const)}`;
  if (schema.type === 'boolean')
    return html`${choice(text.yes, schema.default === true)} /
    ${choice(text.no, schema.default === false)}`;
  if (schema.maxItems === 0) return html`${text.notTaken}`;
  const kind = typeName(schema, text);
  const { minimum, maximum } = schema;
  const range =
    typeof minimum === 'number' && typeof maximum === 'number' ? ` ${minimum}–${maximum}` : '';
  const most =
    typeof schema.maxItems === 'number' && schema.maxItems > 1
      ? `, ${text.upTo(schema.maxItems)}`
      : '';
  return html`${kind}${range}${most}${schema.default !== undefined && html`, <b>${scalar(schema.default)}</b>`}`;
}

/** A value that a line may not be broken in. */
function whole(value: string): Html | string {
  return value.includes('-') ? html`<span class="whole">${value}</span>` : value;
}

function choice(word: string, byDefault: boolean): Html {
  return byDefault ? html`<b>${word}</b>` : html`${word}`;
}

function isDefault(schema: JsonObject, value: string): boolean {
  return schema.default !== undefined && scalar(schema.default) === value;
}

function typeName(schema: JsonObject, text: Words['options']): string {
  const types: readonly Json[] = Array.isArray(schema.type) ? schema.type : [schema.type ?? ''];
  if (types.includes('array')) {
    const items = isObject(schema.items) ? schema.items : {};
    const ofUrls = items.$ref !== undefined || items.format === 'uri';
    if (ofUrls) return schema.maxItems === 1 ? text.oneUrl : text.urls;
    return text.list(typeName(items, text));
  }
  if (schema.format === 'uri') return text.url;
  if (types.includes('integer') || types.includes('number')) return text.anyNumber;
  return types.includes('object') ? text.object : text.anyText;
}
