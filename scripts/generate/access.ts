import { banner } from './banner.ts';
import { derefObject, objectAt, objectsAt, type JsonObject } from './document.ts';

/** `access.ts`: where an API is served and how it is told the key, for those who stand between it and its clients. */
export function emitAccess(bundle: JsonObject, contract: string): string {
  const access = { servers: readServers(bundle), keyHeaders: readKeyHeaders(bundle) };
  return `${banner(contract)}
/** Where the API is served, and the request headers that carry its key, by what stands before the key in them. */
export const access = ${JSON.stringify(access, undefined, 2)} as const;
`;
}

/** The base URLs, their variables at their defaults. */
export function readServers(bundle: JsonObject): string[] {
  return objectsAt(bundle, 'servers').map((server) => {
    const variables = objectAt(server, 'variables');
    return text(server.url).replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      text(objectAt(variables, name).default),
    );
  });
}

/** Header in lower case → what stands before the key: `authorization` → `Bearer `. */
export function readKeyHeaders(bundle: JsonObject): Record<string, string> {
  const schemes = objectAt(objectAt(bundle, 'components'), 'securitySchemes');
  const used = objectsAt(bundle, 'security').flatMap((requirement) => Object.keys(requirement));
  return Object.fromEntries(
    used.flatMap((name): [string, string][] => {
      const scheme = derefObject(bundle, schemes[name]);
      if (scheme.type === 'http' && scheme.scheme === 'bearer')
        return [['authorization', 'Bearer ']];
      return scheme.in === 'header' ? [[text(scheme.name).toLowerCase(), '']] : [];
    }),
  );
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`a server or a security scheme needs a text, got ${JSON.stringify(value)}`);
}
