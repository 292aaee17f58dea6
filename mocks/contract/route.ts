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
  readonly segments: readonly string[];
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
    const template = templates.get(path) ?? {
      segments: path.split('/'),
      byMethod: new Map<string, Operation>(),
    };
    template.byMethod.set(method.toLowerCase(), operation);
    templates.set(path, template);
  }

  return (method, path) => {
    const operation = concrete.get(path)?.byMethod.get(method);
    if (operation !== undefined) return { found: 'operation', operation, params: {} };
    const segments = path.split('/');
    for (let i = 0; i < segments.length; i++) segments[i] = decoded(segments[i] ?? '');
    const allow: string[] = [];
    for (const templates of [concrete, templated])
      for (const template of templates.values()) {
        const params = match(template.segments, segments);
        if (params === undefined) continue;
        const operation = template.byMethod.get(method);
        if (operation !== undefined) return { found: 'operation', operation, params };
        allow.push(...template.byMethod.keys());
      }
    return allow.length > 0 ? { found: 'path', allow: [...new Set(allow)] } : { found: 'nothing' };
  };
}

/** What stands where the template has a parameter; undefined where the two do not fit. */
function match(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  // From the end, where paths differ, and without an iterator: this runs for every template there is.
  for (let i = template.length - 1; i >= 0; i--) {
    const wanted = template[i] ?? '';
    const given = segments[i] ?? '';
    if (wanted.startsWith('{')) params[wanted.slice(1, -1)] = given;
    else if (wanted !== given) return undefined;
  }
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
