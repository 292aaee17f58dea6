import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.ts';
import { listTexts } from '../../scripts/overlays/texts.ts';

const document = parseDocument(
  `
info: { title: a title, summary: a summary, version: '1' }
servers: [{ url: /, description: a server, variables: { description: { default: d, description: a variable } } }]
tags: [{ name: shown as it is, description: a tag }, { name: Hidden, x-displayName: a display name }]
x-tagGroups: [{ name: a group, tags: [shown as it is] }]
x-error-codes: { bad: { cause: a cause, fix: a fix } }
x-fact: { description: not for readers }
paths:
  /a:
    summary: a path
    get:
      tags: [shown as it is]
      parameters: [{ name: description, description: a parameter, examples: { summary: { summary: a case, value: { summary: sent } } } }]
      responses: { '200': { description: a reply, headers: { title: { description: a header } } } }
      x-error-requests: { description: { summary: a refused case, beyondSchema: a reason, body: { title: sent }, query: { summary: sent } } }
components:
  schemas:
    description:
      title: a type
      properties:
        description: { type: string, description: a property, examples: [{ title: sent }], default: { title: sent } }
        summary: { const: sent, enum: [sent], example: { summary: sent } }
      oneOf: [{ description: a choice, discriminator: { mapping: { title: sent } } }]
  examples: { title: { x-unprovoked: why no request causes it, x-message: sent, value: { description: sent } } }
`,
  'the test',
);

describe('the texts of a contract', () => {
  it('are all that people read, and nothing that is sent', () => {
    expect(listTexts(document).map(({ text }) => text)).toEqual([
      'shown as it is',
      'a display name',
      'a group',
      'a title',
      'a summary',
      'a server',
      'a variable',
      'a tag',
      'a cause',
      'a fix',
      'a path',
      'a parameter',
      'a case',
      'a reply',
      'a header',
      'a refused case',
      'a reason',
      'a type',
      'a property',
      'a choice',
      'why no request causes it',
    ]);
  });

  it('are told where they stand, in words that a target understands', () => {
    const paths = listTexts(document).map(({ path, key }) => `${path} ${key}`);
    expect(paths).toEqual(
      expect.arrayContaining([
        "$.tags[?@.name == 'Hidden'] x-displayName",
        "$['x-tagGroups'][?@.name == 'a group'] name",
        "$.paths['/a'].get.responses['200'] description",
        "$.paths['/a'].get['x-error-requests'].description beyondSchema",
        '$.components.schemas.description.properties.description description',
      ]),
    );
  });
});
