import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Validate = ValidateFunction;

/** Prism's own settings, so that both give the same verdicts; `verbose` so that messages can name the value. */
function ajv({ coerceTypes = false, allErrors = true } = {}): Ajv2020 {
  const instance = new Ajv2020({
    allErrors,
    allowUnionTypes: true,
    allowMatchingProperties: true,
    strict: false,
    verbose: true,
    logger: false,
    coerceTypes,
  });
  addFormats.default(instance);
  const dateTime = instance.formats['date-time'];
  if (typeof dateTime === 'object' && 'validate' in dateTime && isTest(dateTime.validate))
    instance.addFormat('date-time', { type: 'string', validate: remembering(dateTime.validate) });
  return instance;
}

type Test = (text: string) => boolean;

function isTest(validate: unknown): validate is Test {
  return typeof validate === 'function';
}

/** More instants than the tasks have that are polled at one time, and longer ones than anybody writes. */
const MOST_REMEMBERED = 256;
const LONGEST_REMEMBERED = 40;

/** A client that polls is shown the same instants again and again; to take them apart is a tenth of its request. */
function remembering(isValid: Test): Test {
  const valid = new Set<string>();
  return (text) => {
    if (valid.has(text)) return true;
    if (!isValid(text)) return false;
    if (valid.size >= MOST_REMEMBERED) valid.clear();
    if (text.length <= LONGEST_REMEMBERED) valid.add(text);
    return true;
  };
}

/**
 * Compiles the schemas of one contract, each distinct one once. A schema that does not compile stops the
 * start: Prism itself would go on and validate nothing.
 */
export class SchemaCompiler {
  readonly #body = ajv();
  /** Parameters come as text. */
  readonly #parameters = ajv({ coerceTypes: true });
  /** In a large body there is room for more mistakes than there is memory for. */
  readonly #large = ajv({ allErrors: false });
  readonly #compiled = new Map<string, Validate>();

  body(schema: object, bundle: unknown, place: string): Validate {
    return this.#compile(this.#body, schema, bundle, place);
  }

  /** Of such a body only the first mistake is found. */
  largeBody(schema: object, bundle: unknown, place: string): Validate {
    return this.#compile(this.#large, schema, bundle, place);
  }

  parameters(schema: object, bundle: unknown, place: string): Validate {
    return this.#compile(this.#parameters, schema, bundle, place);
  }

  #compile(ajv: Ajv2020, schema: object, bundle: unknown, place: string): Validate {
    const whole = {
      ...withoutExamples(schema),
      ...(bundle !== undefined && { __bundled__: bundle }),
    };
    const id = `${String(ajv.opts.allErrors)} ${String(ajv.opts.coerceTypes)} ${JSON.stringify(whole)}`;
    const known = this.#compiled.get(id);
    if (known !== undefined) return known;
    try {
      const validate = ajv.compile(whole);
      this.#compiled.set(id, validate);
      return validate;
    } catch (cause) {
      throw new Error(`the schema of ${place} does not compile`, { cause });
    }
  }
}

/** Prism's transformer adds ids of its own to schemas; two that differ in nothing else are one. */
function withoutExamples(schema: object): object {
  const { examples: _, ...rest } = schema as { examples?: unknown };
  return rest;
}
