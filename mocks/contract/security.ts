import type { IncomingHttpHeaders } from 'node:http';
import type { IHttpOperation } from '@stoplight/types';

/** As `node:http` gives them: lower-case names; only `set-cookie` is a list. */
export type Headers = IncomingHttpHeaders;

/** What a request shows as its key. */
export type Credentials =
  | { readonly shown: 'key'; readonly key: string }
  /** A header is there, but there is no key in it. */
  | { readonly shown: 'unreadable' }
  | { readonly shown: 'nothing' }
  | { readonly shown: 'not needed' };

type Look = (headers: Headers) => Credentials;

const NOTHING = { shown: 'nothing' } as const;

/**
 * Reads the operation's security schemes into one function of the headers. The schemes are alternatives in
 * the contract's order: the first that shows a key is used, so a Bearer key wins over `x-api-key`.
 */
export function compileSecurity({ security, iid, id }: IHttpOperation): Look {
  const looks = (security ?? []).map((together): Look => {
    const [scheme, ...others] = together;
    if (scheme === undefined) return () => ({ shown: 'not needed' });
    if (others.length === 0 && scheme.type === 'http' && scheme.scheme === 'bearer') return bearer;
    if (others.length === 0 && scheme.type === 'apiKey' && scheme.in === 'header')
      return inHeader(scheme.name.toLowerCase());
    throw new Error(
      `${iid ?? id}: no way to read the security scheme ${together.map(({ key }) => key).join(' + ')}`,
    );
  });
  if (looks.length === 0) return () => ({ shown: 'not needed' });
  return (headers) => {
    let best: Credentials = NOTHING;
    for (const look of looks) {
      const seen = look(headers);
      if (seen.shown === 'key' || seen.shown === 'not needed') return seen;
      if (seen.shown === 'unreadable') best = seen;
    }
    return best;
  };
}

function bearer({ authorization }: Headers): Credentials {
  if (authorization === undefined) return NOTHING;
  const key = /^Bearer\s+(\S.*)$/i.exec(authorization.trim())?.[1];
  return key === undefined ? { shown: 'unreadable' } : { shown: 'key', key };
}

function inHeader(name: string): Look {
  return (headers) => {
    const key = headers[name]?.toString().trim();
    return key === undefined || key === '' ? NOTHING : { shown: 'key', key };
  };
}
