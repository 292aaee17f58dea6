import { hash } from 'node:crypto';
import { isObject, type JsonObject } from '../../scripts/generate/document.ts';
import { access } from './changes/access.ts';
import type { Change, Changes } from './changes/change.ts';
import { replies } from './changes/replies.ts';
import { requests } from './changes/requests.ts';
import { schemas } from './changes/schemas.ts';

/** All changes, by what they are about. */
export const rooms: Readonly<Record<string, Changes>> = {
  Requests: requests,
  Replies: replies,
  Schemas: schemas,
  'Operations, parameters, keys': access,
};

/** All changes with their names. */
export const changes: readonly (readonly [string, Change])[] = Object.values(rooms).flatMap(
  (room) => Object.entries(room),
);

/** Where the operation of a change is. Paths that look alike would be taken for one that was renamed. */
export function pathOf(change: string): string {
  return `/${hash('sha256', change)}`;
}

/** A contract with every operation before, or after, its change. */
export function contract(side: 'was' | 'is', more: JsonObject = {}): JsonObject {
  const paths: JsonObject = {};
  const components: JsonObject = {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      header: { type: 'apiKey', in: 'header', name: 'x-api-key' },
    },
  };
  for (const [at, [name, change]] of changes.entries()) {
    const { operation, path = {}, components: rest = {} } = change[side] ?? {};
    if (operation === undefined) continue;
    paths[pathOf(name)] = { ...path, post: { operationId: `change${at}`, ...operation } };
    for (const [room, entries] of Object.entries(rest)) {
      const present = components[room];
      components[room] = { ...(isObject(present) ? present : {}), ...entries };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Changes', version: '1' },
    servers: [{ url: 'https://api.example.com' }, { url: 'http://127.0.0.1:4010' }],
    security: [{ bearer: [] }, { header: [] }],
    paths,
    components,
    ...more,
  };
}
