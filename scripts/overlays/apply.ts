import type { JsonObject } from '../generate/document.ts';
import type { Overlay } from './overlay.ts';
import { select } from './target.ts';

/**
 * A copy of a bundle in the language of a translation, action by action as the specification says: each sees what
 * those before it did, and one that matches nothing changes nothing. That all match, and that no text is left, is
 * for the lint to say (`scripts/lint/translation.ts`): a contract under way generates all the same.
 */
export function applyOverlay(bundle: JsonObject, overlay: Overlay): JsonObject {
  const document = structuredClone(bundle);
  for (const { target, update } of overlay.actions) {
    for (const object of select(document, target)) Object.assign(object, update);
  }
  return document;
}
