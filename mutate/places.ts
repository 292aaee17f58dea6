import { valueAt } from '../check/contract/pointers.ts';
import { isObject, type Json } from '../scripts/generate/document.ts';

/** Every place of a document as a JSON pointer in which `*` stands for the items of a list, the root included. */
export function placesIn(value: Json, here = ''): string[] {
  if (Array.isArray(value)) return [here, ...value.flatMap((item) => placesIn(item, `${here}/*`))];
  if (!isObject(value)) return [here];
  return [
    here,
    ...Object.entries(value).flatMap(([key, item]) =>
      placesIn(item, `${here}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ),
  ];
}

/** The pointers without `*` that a place stands for in this very document. */
export function pointersTo(body: unknown, place: string): string[] {
  const star = place.indexOf('/*');
  if (star < 0) return valueAt(body, place) === undefined ? [] : [place];
  const list = valueAt(body, place.slice(0, star));
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, index) =>
    pointersTo(body, `${place.slice(0, star)}/${index}${place.slice(star + 2)}`),
  );
}

/** Puts `value` where `pointer` leads, or takes away what is there when it is undefined. */
export function put(body: unknown, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/');
  const holder = cut <= 0 ? body : valueAt(body, pointer.slice(0, cut));
  if (typeof holder !== 'object' || holder === null) return;
  const key = pointer
    .slice(cut + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  if (value !== undefined) Reflect.set(holder, key, value);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** Changes what is at every pointer that a place stands for. */
export function change(body: unknown, place: string, to: (value: unknown) => unknown): void {
  // From the end, so that taking away an item does not move those that follow.
  for (const pointer of pointersTo(body, place).toReversed())
    put(body, pointer, to(valueAt(body, pointer)));
}
