import type { operations } from '../../../generated/cyberbara/types.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { Call } from '../../api.ts';
import type { Medium } from '../../domain/catalog.ts';
import { checkFiles, extensionOf, typeOf, type Upload } from '../../domain/uploads.ts';
import { uploadUrl } from '../../media/urls.ts';

type Reply = operations['uploadImages']['responses'][200]['content']['application/json'];

export function uploadImages(call: Call): Reply {
  return upload(call, catalog.operations.uploadImages.upload, 'image');
}

export function uploadVideos(call: Call): Reply {
  return upload(call, catalog.operations.uploadVideos.upload, 'video');
}

function upload(
  { received, sandbox, files: store, origin }: Call,
  limits: Parameters<typeof checkFiles>[1],
  medium: Medium,
): Reply {
  checkFiles(received, limits, medium);
  const user = sandbox.state.opened.userId.slice(0, 8);
  const added = new Map<string, Upload>();
  const files = received.map((file) => {
    const { hash, filename, size } = file;
    const contentType = typeOf(file);
    const key = `api/v1/uploads/${user}/${hash}.${extensionOf(contentType)}`;
    const deduped = sandbox.hasUpload(key) || added.has(key);
    if (!deduped) {
      store.keep(file, key);
      added.set(key, { key, contentType, size });
    }
    return { url: uploadUrl(origin, key), key, filename, content_type: contentType, size, deduped };
  });
  if (added.size > 0) sandbox.keep([...added.values()]);
  return { data: { files, urls: files.map(({ url }) => url), count: files.length } };
}
