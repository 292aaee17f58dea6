import { describe, expect, it } from 'vitest';
import { findApis } from '../../scripts/apis.ts';
import {
  isObject,
  parseDocument,
  type Json,
  type JsonObject,
} from '../../scripts/generate/document.ts';
import { mockView } from '../../scripts/generate/mock-view.ts';
import { catalog } from '../../generated/cyberbara/catalog.ts';
import { judgesOf, refusedReplies } from './verdicts.ts';

describe('the mock view', () => {
  it('selects the branch by its tag and leaves the examples alone', () => {
    expect(
      viewOf(`
        examples: { a: { value: { discriminator: { propertyName: x }, oneOf: [] } } }
        components:
          schemas:
            Task:
              description: A task.
              discriminator: { propertyName: status, mapping: { done: '#/components/schemas/Done' } }
              oneOf: [{ $ref: '#/components/schemas/Done' }]
      `),
    ).toEqual(
      yaml(`
        examples: { a: { value: { discriminator: { propertyName: x }, oneOf: [] } } }
        components:
          schemas:
            Task:
              type: object
              description: A task.
              required: [status]
              properties: { status: { enum: [done] } }
              allOf:
                - if: { type: object, properties: { status: { const: done } }, required: [status] }
                  then: { $ref: '#/components/schemas/Done' }
      `),
    );
  });

  it('refuses a discriminator without a mapping and says which', () => {
    const bundle = `components: { schemas: { A: { title: A, discriminator: { propertyName: x } } } }`;
    expect(() => viewOf(bundle)).toThrow(/discriminator of "A" needs a propertyName and a mapping/);
  });

  it('gives a body without the tag to the default branch beside a discriminated rest', () => {
    expect(
      viewOf(`
        components:
          schemas:
            Any: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/Rest' }] }
            A: { properties: { model: { const: a } } }
            B: { properties: { model: { const: b } }, required: [model] }
            Rest:
              discriminator: { propertyName: model, mapping: { b: '#/components/schemas/B' } }
              oneOf: [{ $ref: '#/components/schemas/B' }]
      `),
    ).toMatchObject(
      yaml(`
        components:
          schemas:
            Any:
              required: []
              properties: { model: { enum: [a, b] } }
              allOf:
                - if: { type: object, properties: { model: { const: a } } }
                  then: { $ref: '#/components/schemas/A' }
                - if: { type: object, properties: { model: { const: b } }, required: [model] }
                  then: { $ref: '#/components/schemas/B' }
      `),
    );
  });
});

describe.each(findApis())('Prism on the mock view of $name', async (api) => {
  const judges = await judgesOf(api);

  it.each(judges)(
    'judges the bodies of $operationId as the contract does',
    ({ examples, ...judge }) => {
      const bodies = [...examples, ...examples.flatMap(mutations), 'text', 7, [], {}];
      const differing = bodies.filter(
        (body) => judge.contract(body) !== (judge.prism(body).length === 0),
      );
      expect(differing).toEqual([]);
      // A judge that accepts everything, or nothing, would agree with a broken view.
      expect(new Set(bodies.map(judge.contract))).toEqual(new Set([true, false]));
    },
  );

  it('accepts the replies of the examples', async () => {
    const { checked, refused } = await refusedReplies(api);
    expect(refused).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  });
});

describe('a wrong option of a CyberBara model', async () => {
  const cyberbara = findApis().filter(({ name }) => name === 'cyberbara');
  const judges = (await Promise.all(cyberbara.map(judgesOf))).flat();

  it.each(Object.values(catalog.models))('is one violation for $id', ({ id, options }) => {
    const checked = judges.flatMap(({ examples, contract, prism }) =>
      examples
        .filter(({ model }) => model === id)
        .flatMap((body) =>
          Object.keys(options)
            .map((option) => ({ option, wrong: withOption(body, option, 'nonsense') }))
            .filter(({ wrong }) => !contract(wrong))
            .map(({ option, wrong }) => {
              const at = prism(wrong).filter(({ path }) =>
                path.startsWith(`body.options.${option}`),
              );
              // The two option sets of the watermark remover both complain, in the same words.
              return { option, count: new Set(at.map(({ keyword }) => keyword)).size };
            }),
        ),
    );
    expect(checked).not.toEqual([]);
    expect(checked.filter(({ count }) => count !== 1)).toEqual([]);
  });
});

function withOption(body: JsonObject, option: string, value: Json): JsonObject {
  return { ...body, options: { ...(isObject(body.options) ? body.options : {}), [option]: value } };
}

const WRONG: readonly Json[] = [null, true, -1, 7, 'nonsense', '', [], ['nonsense'], {}];

/** A body with one value changed, one key left out or one key too many, at every depth. */
function mutations(body: JsonObject): JsonObject[] {
  const results: JsonObject[] = [];
  for (const [key, value] of Object.entries(body)) {
    const { [key]: _, ...without } = body;
    results.push(without, { ...body, [`${key}_unknown`]: 1 });
    for (const wrong of [...WRONG, ...(isObject(value) ? mutations(value) : [])]) {
      results.push({ ...body, [key]: wrong });
    }
  }
  return results;
}

function yaml(text: string): JsonObject {
  return parseDocument(text, 'the test');
}

function viewOf(bundle: string): JsonObject {
  return mockView(yaml(bundle));
}
