/** What a path and a method lead to. */
export type Route<Operation> =
  | {
      readonly found: 'operation';
      readonly operation: Operation;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly found: 'path'; readonly allow: readonly string[] }
  | { readonly found: 'nothing' };

interface Routable {
  readonly method: string;
  readonly path: string;
}

interface Template<Operation> {
  /** How many segments a path of it has. */
  readonly length: number;
  /** What has to stand where, the last first, where paths differ. */
  readonly literals: readonly (readonly [at: number, text: string])[];
  readonly parameters: readonly (readonly [at: number, name: string])[];
  readonly byMethod: Map<string, Operation>;
}

/**
 * A router with Prism's rules (concrete before templated, a parameter is one segment, possibly empty) that
 * looks a path up instead of trying every operation. Returns a function of lower-case method and path.
 */
export function compileRoutes<Operation extends Routable>(
  operations: readonly Operation[],
): (method: string, path: string) => Route<Operation> {
  const concrete = new Map<string, Template<Operation>>();
  const templated = new Map<string, Template<Operation>>();
  for (const operation of operations) {
    const { path, method } = operation;
    const templates = path.includes('{') ? templated : concrete;
    const template = templates.get(path) ?? templateOf<Operation>(path);
    template.byMethod.set(method.toLowerCase(), operation);
    templates.set(path, template);
  }
  const every = [...concrete.values(), ...templated.values()];
  // A path as it is written is looked up; one that is encoded may be any of them.
  const others = [...templated.values()];

  return (method, path) => {
    const named = concrete.get(path);
    const operation = named?.byMethod.get(method);
    if (operation !== undefined) return { found: 'operation', operation, params: NO_PARAMETERS };
    const encoded = path.includes('%');
    const segments = path.split('/');
    if (encoded) for (const [at, segment] of segments.entries()) segments[at] = decoded(segment);
    const allow = encoded ? [] : [...(named?.byMethod.keys() ?? [])];
    for (const template of encoded ? every : others) {
      if (!fits(template, segments)) continue;
      const operation = template.byMethod.get(method);
      if (operation !== undefined)
        return { found: 'operation', operation, params: valuesIn(template, segments) };
      allow.push(...template.byMethod.keys());
    }
    return allow.length > 0 ? { found: 'path', allow: [...new Set(allow)] } : { found: 'nothing' };
  };
}

const NO_PARAMETERS = Object.freeze({});

function templateOf<Operation>(path: string): Template<Operation> {
  const segments = path.split('/');
  const literals: [number, string][] = [];
  const parameters: [number, string][] = [];
  for (const [at, segment] of segments.entries())
    if (segment.startsWith('{')) parameters.push([at, segment.slice(1, -1)]);
    else literals.unshift([at, segment]);
  return { length: segments.length, literals, parameters, byMethod: new Map() };
}

function fits({ length, literals }: Template<unknown>, segments: readonly string[]): boolean {
  if (length !== segments.length) return false;
  for (const [at, text] of literals) if (segments[at] !== text) return false;
  return true;
}

function valuesIn(
  { parameters }: Template<unknown>,
  segments: readonly string[],
): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [at, name] of parameters) params[name] = segments[at] ?? '';
  return params;
}

function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
