/**
 * The body of a request as `fetch` takes it: multipart when it carries a file, JSON otherwise.
 *
 * `{ files: [a, b] }` with `Blob`s becomes one part a file, all called `files`. A `File` keeps its name.
 * `FormData` passes through.
 */
export function serializeBody(body: unknown): FormData | string {
  if (body instanceof FormData) return body;
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  if (!fields.some(([, value]) => [value].flat().some((item) => item instanceof Blob))) {
    return JSON.stringify(body);
  }
  const form = new FormData();
  for (const [name, value] of fields) {
    for (const item of [value].flat()) {
      if (item !== undefined) form.append(name, item instanceof Blob ? item : String(item));
    }
  }
  return form;
}
