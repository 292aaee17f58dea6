/** What a contract says, as pages need it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract, type Contract, type Operation } from '../../../check/contract/contract.ts';
import { root } from '../../apis.ts';
import {
  isObject,
  listOperations,
  objectAt,
  objectsAt,
  parseDocument,
  type JsonObject,
} from '../../generate/document.ts';
import { plain } from '../markdown.ts';
import { MOCK } from '../browser/call.ts';
import { text } from './text.ts';

export interface OperationDocs {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly operation: Operation;
}

/** One contract in one language. */
export interface ApiDocs {
  readonly name: string;
  readonly title: string;
  /** The title without the word that all of them have. */
  readonly shortTitle: string;
  readonly summary: string;
  readonly description: string;
  readonly contract: Contract;
  /** As it is in the repository. */
  readonly yaml: string;
  readonly operations: readonly OperationDocs[];
  /** Where the mock serves it: `/cyberbara`. */
  readonly mount: string;
  /** Whether it steers the mock instead of being played by it: it acts, whatever a request prefers. */
  readonly isSteering: boolean;
  /** What keys begin with; undefined: requests need no key. */
  readonly keyPrefix: string | undefined;
}

/** The bundle of an API in a language; undefined where it has not been translated. */
export function readApiDocs(name: string, language: string): ApiDocs | undefined {
  const file = join(
    root,
    'generated',
    name,
    language === 'en' ? 'openapi.yaml' : `openapi.${language}.yaml`,
  );
  const yaml = read(file);
  if (yaml === undefined) return undefined;
  const document = parseDocument(yaml, file);
  const contract = readContract(name, document);
  const info = objectAt(document, 'info');
  const title = text(info.title);
  const mount = mountOf(document, name);
  // Paths of the mock's own begin so.
  const isSteering = mount.startsWith('/_');
  return {
    name,
    title,
    shortTitle: title.replace(/ (Open )?API\b.*$/, ''),
    summary: plain(text(info.summary)),
    description: text(info.description),
    contract,
    yaml,
    mount,
    isSteering,
    // Whoever steers a mock on the same machine needs no token.
    keyPrefix: isSteering ? undefined : keyPrefixOf(document),
    operations: listOperations(document).flatMap(({ id, method, path, object }) => {
      const operation = contract.operations.get(id);
      const summary = text(object.summary);
      return operation === undefined
        ? []
        : [{ id, method: method.toUpperCase(), path, summary, operation }];
    }),
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The contract names the local mock among its servers. */
function mountOf(document: JsonObject, name: string): string {
  const urls = objectsAt(document, 'servers').map((server) =>
    text(server.url).replaceAll(/\{(\w+)\}/g, (_, variable: string) =>
      text(objectAt(objectAt(server, 'variables'), variable).default),
    ),
  );
  const url = urls.find((one) => one.startsWith(`${MOCK}/`));
  if (url === undefined) throw new Error(`${name}: none of its servers is the mock, ${MOCK}/….`);
  return new URL(url).pathname;
}

function keyPrefixOf(document: JsonObject): string | undefined {
  const schemes = Object.values(objectAt(objectAt(document, 'components'), 'securitySchemes'));
  if (schemes.length === 0) return undefined;
  const [prefix] = schemes.flatMap((scheme) =>
    isObject(scheme) && typeof scheme['x-key-prefix'] === 'string' ? [scheme['x-key-prefix']] : [],
  );
  return prefix ?? '';
}
