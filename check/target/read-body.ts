/** The first `most` bytes of a reply; the rest is not waited for. */
export async function readBody({ body }: Response, most: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    chunks.push(value);
    length += value.length;
  }
  // Nobody listens for how the cancelled rest ends.
  reader.cancel().catch(() => undefined);
  return Buffer.concat(chunks).subarray(0, most);
}
