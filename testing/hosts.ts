import { access as cyberbara } from '../generated/cyberbara/access.ts';
import { access as imgeditor } from '../generated/imgeditor/access.ts';
import { access as nanophoto } from '../generated/nanophoto/access.ts';
import { access as omnivideo } from '../generated/omnivideo/access.ts';

const ACCESS = { cyberbara, imgeditor, nanophoto, omnivideo } as const;

/** Base URLs of deployments by API: `{ imgeditor: 'https://api.imgeditor.example' }`. */
export type Origins = { readonly [Api in keyof typeof ACCESS]?: string | readonly string[] };

/**
 * Says where on a mock a request belongs that is meant for the API itself, or for a mock on the usual port:
 * `https://nanophoto.ai/api/veo-3/generate` → `/nanophoto/api/veo-3/generate`; undefined for the rest of the world.
 *
 * @param origins deployments besides those that the contracts name
 * @throws {TypeError} if one of them is of no API, or no URL
 */
export function wayToMock(origins: Origins = {}): (url: string) => string | undefined {
  const bases = [...documented(), ...Object.entries(origins)].flatMap(([api, servers]) =>
    [servers].flat().map((server) => ({ api, base: baseOf(api, server) })),
  );
  return (url) => {
    const { origin, pathname, search } = new URL(url);
    const at = origin + pathname;
    const found = bases.find(({ base }) => at === base || at.startsWith(`${base}/`));
    return found === undefined ? undefined : `/${found.api}${at.slice(found.base.length)}${search}`;
  };
}

function documented(): [api: string, servers: readonly string[]][] {
  return Object.entries(ACCESS).map(([api, { servers }]) => [api, servers]);
}

function baseOf(api: string, server: string): string {
  if (!Object.hasOwn(ACCESS, api))
    throw new TypeError(
      `origins: there is no API "${api}"; there are ${Object.keys(ACCESS).join(', ')}`,
    );
  if (!URL.canParse(server))
    throw new TypeError(
      `origins: ${api} is to be served at a URL such as https://api.example.com, got "${server}"`,
    );
  const { origin, pathname } = new URL(server);
  return (origin + pathname).replace(/\/$/, '');
}

/** The headers that carry a key, whatever the API, by what stands before the key in them. */
export const KEY_HEADERS: ReadonlyMap<string, string> = new Map(
  Object.values(ACCESS).flatMap(({ keyHeaders }) => Object.entries<string>(keyHeaders)),
);
