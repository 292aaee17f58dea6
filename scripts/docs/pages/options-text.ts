import type { ModelDocs } from '../read/models.ts';

/** The options of a model in a line of plain text. */
export function optionsText({ options }: ModelDocs): string {
  return options
    .map(({ name, required, schema }) => {
      const listed = Array.isArray(schema.enum) ? schema.enum : schema['x-extensible-enum'];
      const values = Array.isArray(listed)
        ? ` (${[...new Set(listed.map(String))].join(', ')})`
        : '';
      return `${name}${required ? '*' : ''}${values}`;
    })
    .join('; ');
}
