import { catalog } from '../../../generated/control/catalog.ts';
import type { components } from '../../../generated/control/types.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import type { Upload } from '../../domain/uploads.ts';
import { type Files, hashOf } from '../../files.ts';
import type { Limits } from '../../limits.ts';
import { flawsIn } from '../../sandbox/flaws.ts';
import { userPrefix } from '../../sandbox/ids.ts';
import { idOf, masked } from '../../sandbox/key.ts';
import { type Moment, movedTo, openingIn, uploadsIn } from '../../sandbox/moment.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Place, Sandboxes } from '../../sandbox/sandboxes.ts';
import { momentOf, wireCapsule } from './capsule.ts';

type Schemas = components['schemas'];

/** What a world consists of beside its events. */
export interface Worlds {
  readonly sandboxes: Sandboxes;
  readonly files: Files;
  readonly limits: Limits;
}

const MOST_BYTES = catalog.operations.loadCapsule.maxBodyBytes;

/** @throws {ApiRefusal} when the key has a sandbox and may not lose it */
export function fork(
  { sandboxes, files, limits }: Worlds,
  sandbox: Sandbox,
  { key, replace = false }: Schemas['ForkRequest'],
): Sandbox {
  if (!replace && sandboxes.find(key) !== undefined)
    throw new ApiRefusal(
      'key_taken',
      `The key ${masked(key)} has a sandbox already; delete it, choose another key, or send "replace": true.`,
    );
  const moment = sandbox.moment(limits.of(sandbox));
  const moved = movedTo(sandboxes.userIdOf(key), moment);
  const copies = uploadsIn(moved);
  for (const [nth, from] of uploadsIn(moment).entries())
    files.copyUpload(from.key, copies[nth]?.key ?? from.key);
  return adopted({ sandboxes, limits, files }, { id: idOf(key), label: masked(key), key }, moved);
}

/** @throws {ApiRefusal} for what could not be loaded again */
export function capsuleOf({ files, limits }: Worlds, sandbox: Sandbox): Schemas['Capsule'] {
  const kept = [...sandbox.state.uploads.values()];
  const size = kept.reduce((sum, upload) => sum + upload.size, 0);
  if (size * (4 / 3) > MOST_BYTES) throw tooLarge(Math.ceil(size * (4 / 3)), size);
  const uploads = kept.map(({ key }) => {
    const content = files.readUpload(key);
    if (content !== undefined) return { key, content: content.toString('base64') };
    throw new ApiRefusal(
      'upload_lost',
      `The file of the upload ${key} is gone from the disk of the mock; a capsule needs it.`,
    );
  });
  const capsule = wireCapsule(sandbox.moment(limits.of(sandbox)), uploads);
  const bytes = Buffer.byteLength(JSON.stringify(capsule));
  if (bytes > MOST_BYTES) throw tooLarge(bytes, size);
  return capsule;
}

function tooLarge(bytes: number, uploads: number): ApiRefusal {
  return new ApiRefusal(
    'capsule_too_large',
    `The capsule would have ${bytes} bytes, and one of more than ${MOST_BYTES} cannot be loaded; it has ${uploads} bytes of uploads.`,
  );
}

/**
 * Puts the world of a capsule in the place of what is there.
 *
 * @throws {ApiRefusal} and all stays as it was
 */
export function loadCapsule(worlds: Worlds, place: Place, capsule: Schemas['Capsule']): Sandbox {
  const { sandboxes, files } = worlds;
  const moment = momentOf(capsule);
  for (const flaw of flawsIn(moment, sandboxes.catalogs))
    throw new ApiRefusal('invalid_request', flaw);
  const contents = contentsOf(capsule.uploads, uploadsIn(moment));
  const user = userPrefix(openingIn(moment).userId);
  const other = sandboxes.ofUser(user).find(({ identity }) => identity.id !== place.id);
  if (other !== undefined)
    throw new ApiRefusal(
      'user_taken',
      `The capsule's user has a sandbox here, ${other.identity.label}. Load the capsule there, delete that sandbox, or fork it.`,
    );
  for (const [key, bytes] of contents) files.writeUpload(key, bytes);
  return adopted(worlds, place, moment);
}

function adopted({ sandboxes, limits }: Worlds, place: Place, moment: Moment): Sandbox {
  try {
    const sandbox = sandboxes.adopt(place, moment);
    limits.resume(sandbox, moment.traffic);
    return sandbox;
  } catch (error) {
    const keys = uploadsIn(moment).map(({ key }) => key);
    sandboxes.release(keys, userPrefix(openingIn(moment).userId));
    throw error;
  }
}

/** The bytes of each upload: all of them, those of no other, and by their hash the very ones. */
function contentsOf(
  given: Schemas['Capsule']['uploads'],
  uploads: readonly Upload[],
): ReadonlyMap<string, Buffer> {
  const wanted = new Map(uploads.map((upload) => [upload.key, upload]));
  const found = new Map<string, Buffer>();
  for (const [nth, { key, content }] of given.entries()) {
    const upload = wanted.get(key);
    if (upload === undefined) throw invalid(`uploads[${nth}].key is that of no event.`);
    const bytes = Buffer.from(content, 'base64');
    if (!sameFile(upload, bytes))
      throw invalid(`uploads[${nth}].content must be the file ${key} of ${upload.size} bytes.`);
    found.set(key, bytes);
  }
  for (const key of wanted.keys())
    if (!found.has(key)) throw invalid(`uploads must have the file ${key}.`);
  return found;
}

function sameFile({ key, size }: Upload, bytes: Buffer): boolean {
  return bytes.length === size && key.includes(`/${hashOf(bytes)}.`);
}

function invalid(message: string): ApiRefusal {
  return new ApiRefusal('invalid_request', message);
}
