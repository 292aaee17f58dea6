import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { escape } from './pointers.ts';
import { isObject, type Json, type JsonObject } from '../../scripts/generate/document.ts';

/** The schemas of one bundle. They are reached by pointer, nothing is dereferenced, and compiled when first needed. */
export class Schemas {
  readonly #name: string;
  readonly #bodies = newAjv(false);
  /** Headers come as text. */
  readonly #texts = newAjv(true);
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #readable: JsonObject;
  #places: WeakMap<object, string> | undefined;

  constructor(name: string, bundle: JsonObject) {
    this.#name = name;
    const readable = withoutMappings(bundle);
    this.#readable = readable;
    this.#bodies.addSchema(readable, name);
    this.#texts.addSchema(readable, name);
  }

  /** @param pointer from the root of the bundle to the schema */
  body(pointer: string): ValidateFunction {
    const fragment = pointer.split('/').map(encodeURIComponent).join('/');
    return this.#compile(pointer, () =>
      this.#bodies.compile({ $ref: `${this.#name}#${fragment}` }),
    );
  }

  /** A function that takes `{ value }`, because only a property can be read from its text. */
  text(schema: Json): ValidateFunction {
    return this.#compile(JSON.stringify(schema), () =>
      this.#texts.compile({ type: 'object', properties: { value: rebased(schema, this.#name) } }),
    );
  }

  /** JSON pointer, from the root of the bundle, to a schema that an error of a body names as its parent. */
  pointerTo(schema: unknown): string | undefined {
    this.#places ??= placesIn(this.#readable);
    return typeof schema === 'object' && schema !== null ? this.#places.get(schema) : undefined;
  }

  #compile(id: string, compile: () => ValidateFunction): ValidateFunction {
    const validate = this.#compiled.get(id) ?? compile();
    this.#compiled.set(id, validate);
    return validate;
  }
}

function placesIn(document: JsonObject): WeakMap<object, string> {
  const places = new WeakMap<object, string>();
  const walk = (value: Json, at: string) => {
    if (typeof value !== 'object' || value === null) return;
    places.set(value, at);
    for (const [key, item] of Object.entries(value)) walk(item, `${at}/${escape(key)}`);
  };
  walk(document, '');
  return places;
}

function newAjv(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    // So that an error can say where the rule that it breaks comes from.
    verbose: true,
    strict: false,
    logger: false,
    coerceTypes,
  });
  addFormats.default(ajv);
  // What JSON Schema cannot say: no two items have the same value of this property.
  ajv.addKeyword({
    keyword: 'x-unique-by',
    type: 'array',
    schemaType: 'string',
    validate: (name: string, items: readonly Json[]) => {
      const values = items.filter(isObject).map((item) => JSON.stringify(item[name]));
      return new Set(values).size === values.length;
    },
  });
  return ajv;
}

/** Ajv takes a discriminator's tags from its branches and refuses a `mapping`. */
function withoutMappings(document: JsonObject): JsonObject {
  return mapObjects(document, ({ discriminator, ...rest }) => {
    if (!isObject(discriminator))
      return discriminator === undefined ? rest : { ...rest, discriminator };
    const { mapping: _, ...kept } = discriminator;
    return { ...rest, discriminator: kept };
  });
}

/** A schema of the bundle for use outside of it. */
function rebased(schema: Json, api: string): Json {
  const [moved] = Object.values(
    mapObjects({ schema }, (object) =>
      typeof object.$ref === 'string' ? { ...object, $ref: `${api}${object.$ref}` } : object,
    ),
  );
  return moved ?? true;
}

function mapObjects(object: JsonObject, change: (object: JsonObject) => JsonObject): JsonObject {
  const map = (value: Json): Json =>
    Array.isArray(value) ? value.map(map) : isObject(value) ? mapObjects(value, change) : value;
  return change(
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)])),
  );
}
