import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Operation } from '../../check/contract/contract.ts';
import { modelIn, modelsOf, nameOf } from '../../check/contract/models.ts';
import { escape, valueAt } from '../../check/contract/pointers.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { isObject, type Json, type JsonObject } from '../../scripts/generate/document.ts';
import { jsonOf } from '../deployment.ts';
import type { Dice } from '../dice.ts';
import type { Deployment, Draft, Operator } from '../mutant.ts';
import { placesIn, put } from '../places.ts';
import { codesOf } from './codes.ts';

/** Rules of a request that are not looked at: by the constraint of the schema, and by the code of the refusal. */
export const validation: Operator = {
  class: 'validation',
  draft: (knowledge, dice) => [
    ...[...knowledge.contract.operations.values()].flatMap((operation) =>
      skippedRules(knowledge, dice, operation).concat(skippedParameters(knowledge, operation)),
    ),
    ...skippedCodes(knowledge),
  ],
};

interface Rule {
  /** JSON pointer into the body. */
  readonly at: string;
  readonly keyword: string;
  readonly model: string | undefined;
}

/** Rules of one operation that a mutant skips for one model only. */
const OF_ONE_MODEL = 24;

function skippedRules(knowledge: Knowledge, dice: Dice, operation: Operation): Draft[] {
  const { bodySchema, bodyType } = operation;
  if (bodySchema === undefined || bodyType !== 'application/json') return [];
  const { contract, schemas } = knowledge;
  const validate = schemas.body(bodySchema);
  const models = modelsOf(contract, operation);
  const modelOf = (body: unknown) => {
    const model = modelIn(models, body);
    return model === undefined ? undefined : nameOf(model);
  };
  const bases = operation.requests.flatMap(({ value }) =>
    isObject(value) && validate(value) ? [value] : [],
  );
  const rules = new Map<string, Rule>();
  for (const base of bases)
    for (const broken of brokenVersions(base))
      if (!validate(broken)) {
        const [rule, ...more] = rulesIn(validate.errors ?? []);
        if (rule === undefined || more.length > 0) continue;
        // Whoever names no model that exists is not one model's business.
        const model = modelOf(broken) === modelOf(base) ? modelOf(base) : undefined;
        for (const only of [undefined, model])
          rules.set(JSON.stringify([rule, only]), { ...rule, model: only });
      }
  const all = [...rules.values()];
  const general = all.filter(({ model }) => model === undefined);
  const special = all.filter(({ model }) => model !== undefined);
  return [...general, ...dice.some(`${operation.id} rules`, special, OF_ONE_MODEL)].map((rule) => {
    const { at, keyword, model } = rule;
    const where = at === '' ? 'the body' : at;
    return {
      name: `${operation.id}/${at.slice(1)}.${keyword}${model === undefined ? '' : `/${model}`}`,
      description: `does not look at the ${keyword} of ${where} at ${operation.id}${model === undefined ? '' : ` for ${model}`}`,
      shows: { operationId: operation.id, kind: 'generated', text: last(at) },
      deploy: (): Deployment => async (call, next) => {
        const body = call.operation?.id === operation.id ? jsonOf(call) : undefined;
        if (body === undefined || validate(body)) return next(call);
        const broken = rulesIn(validate.errors ?? []);
        if (!broken.every((one) => one.at === at && one.keyword === keyword)) return next(call);
        if (model !== undefined && modelOf(body) !== model) return next(call);
        const own = bases.filter((base) => modelIn(models, base) === modelIn(models, body));
        const right = [...own, ...bases]
          .map((base) => mended(body, at, base))
          .find((one) => validate(one));
        if (right !== undefined) call.body = JSON.stringify(right);
        return next(call);
      },
    };
  });
}

function last(pointer: string): string {
  return pointer.split('/').findLast((name) => !/^\d+$/.test(name)) ?? '';
}

/** Places of rules, without those that only say that another was broken. */
function rulesIn(errors: readonly ErrorObject[]): Omit<Rule, 'model'>[] {
  const passing = new Set(['if', 'oneOf', 'anyOf', 'allOf']);
  const rules = errors
    .filter(({ keyword }) => !passing.has(keyword))
    .map(({ instancePath, keyword, params }) => {
      const missing: unknown = params['missingProperty'] ?? params['additionalProperty'];
      const tag: unknown = keyword === 'discriminator' ? params['tag'] : undefined;
      const name = typeof missing === 'string' ? missing : tag;
      return {
        at: typeof name === 'string' ? `${instancePath}/${escape(name)}` : instancePath,
        keyword,
      };
    });
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

const WRONG: readonly Json[] = [
  12_345,
  -1,
  0.5,
  'understudy',
  '',
  '   ',
  true,
  null,
  {},
  [],
  'x'.repeat(20_001),
  Array.from({ length: 40 }, (_, index) => `https://cdn.example.com/${index}.png`),
];

/** The request with one field left out, or with a value that may be wrong there. */
function brokenVersions(base: JsonObject): Json[] {
  return placesIn(base)
    .filter((place) => place !== '' && !place.includes('*'))
    .flatMap((place) =>
      [undefined, ...WRONG].map((value) => {
        const copy = structuredClone(base);
        put(copy, place, value);
        return copy;
      }),
    );
}

/** The body as it has to be at one place: as a right one has it. */
function mended(body: unknown, at: string, base: JsonObject): unknown {
  const copy: unknown = structuredClone(body);
  if (at === '') return base;
  put(copy, at, valueAt(base, at));
  return copy;
}

function skippedParameters({ schemas }: Knowledge, operation: Operation): Draft[] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'query' && !parameter.required)
    .map(({ name, schema }) => {
      const validate = schemas.text({ $ref: `#${schema}` });
      return {
        name: `${operation.id}/query/${name}`,
        description: `does not look at ${name} in the query of ${operation.id}`,
        shows: { operationId: operation.id, status: 400, text: name },
        deploy: (): Deployment => (call, next) => {
          const value = call.url.searchParams.get(name);
          if (call.operation?.id === operation.id && value !== null && !validate({ value }))
            call.url.searchParams.delete(name);
          return next(call);
        },
      };
    });
}

/** About keys, credits, limits and tasks there are operators of their own. */
const ELSEWHERE: ReadonlySet<number> = new Set([401, 402, 403, 404, 429]);

/** What should be refused with a code is answered like the first example of a success. */
function skippedCodes(knowledge: Knowledge): Draft[] {
  return codesOf(knowledge).flatMap(({ operationId, status, pointer, code }) => {
    const operation = knowledge.contract.operations.get(operationId);
    const success = operation?.replies.find((reply) => reply.status === 200)?.examples[0]?.value;
    const isElsewhere = ELSEWHERE.has(status) || ELSEWHERE.has(Number(code));
    if (success === undefined || isElsewhere) return [];
    return [
      {
        name: `${operationId}/without-${String(code)}`,
        description: `accepts at ${operationId} what should be refused as ${String(code)}`,
        shows: { operationId, status, text: `/${String(code)}` },
        deploy: (): Deployment => async (call, next) => {
          const answer = await next(call);
          if (
            call.operation?.id !== operationId ||
            answer.status !== status ||
            valueAt(answer.body, pointer) !== code
          )
            return answer;
          answer.status = 200;
          answer.body = structuredClone(success);
          return answer;
        },
      },
    ];
  });
}
