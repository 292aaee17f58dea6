import { derefObject, objectAt, objectsAt } from '../../scripts/generate/document.ts';
import type { Contract } from './contract.ts';

/** The security schemes of a contract that carry the key, as functions from the key to a header. */
export function keyHeaders({
  document,
}: Contract): readonly ((key: string) => Record<string, string>)[] {
  const schemes = objectAt(objectAt(document, 'components'), 'securitySchemes');
  return objectsAt(document, 'security')
    .flatMap((requirement) => Object.keys(requirement))
    .map((name) => derefObject(document, schemes[name]))
    .map(
      ({ type, name }) =>
        (key: string): Record<string, string> =>
          type === 'apiKey'
            ? { [typeof name === 'string' ? name : '']: key }
            : { authorization: `Bearer ${key}` },
    );
}
