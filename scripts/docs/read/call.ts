import type { Actor, Case, CaseRequest, SampleFile } from '../../../check/cases/case.ts';
import type { Operation } from '../../../check/contract/contract.ts';
import { samplePieces } from '../../../check/target/samples.ts';
import type { Call, CallFile } from '../browser/call.ts';
import type { Json } from '../../generate/document.ts';

/** What a key says to be the actor; the others need nothing said. */
const SCENARIOS: Partial<Record<Actor | 'failing', string>> = {
  wrong: 'mock_invalid',
  broke: 'mock_broke',
  limited: 'mock_limited',
  disabled: 'mock_disabled',
  expired: 'mock_expired',
  unscoped: 'mock_unscoped',
  free: 'mock_free',
  failing: 'mock_failing',
  other: 'somebody_else',
};

/** The key of an actor, for a page: `nb_sk_mock_broke`. */
export function keyOf(actor: Actor | 'failing', prefix: string): string | null {
  return actor === 'none' ? null : `${prefix}${SCENARIOS[actor] ?? 'demo'}`;
}

/** @param mount where the mock serves the API, such as `/cyberbara` */
export function callOf(
  mount: string,
  operation: Operation,
  request: Partial<CaseRequest>,
  key: string | null,
): Call {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(plain(request.path?.[name])),
  );
  const query = new URLSearchParams(
    Object.entries(request.query ?? {}).map(([name, value]) => [name, plain(value)]),
  ).toString();
  const { body, rawBody, files, contentType } = request;
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name, plain(value)]),
  );
  const carries = body !== undefined || rawBody !== undefined;
  return {
    method: operation.method,
    path: `${mount}${path}${query === '' ? '' : `?${query}`}`,
    headers: { ...(carries && { 'Content-Type': contentType ?? 'application/json' }), ...headers },
    key,
    ...(rawBody !== undefined ? { rawBody } : body !== undefined && { body }),
    ...(files !== undefined && { files: files.map(fileOf) }),
  };
}

/** @param prefix what keys begin with; undefined: the API takes none */
export function callOfCase(
  mount: string,
  { operation, request, actor }: Case,
  prefix: string | undefined,
): Call {
  return callOf(mount, operation, request, prefix === undefined ? null : keyOf(actor, prefix));
}

/** A small file as it is; of a large one the beginning, and zeros for the rest. */
function fileOf({ field, filename, contentType, sample, bytes }: SampleFile): CallFile {
  const head = Buffer.concat(samplePieces({ sample }, ''));
  return {
    field,
    filename,
    contentType,
    head: head.toString('base64'),
    bytes: bytes ?? head.length,
  };
}

function plain(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
