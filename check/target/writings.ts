import { hash } from 'node:crypto';

const DIGESTS = ['md5', 'sha1', 'sha256', 'sha512'] as const;

/** Other writings of a key, and what is computed from it. */
export function derived(key: string): string[] {
  const bytes = Buffer.from(key);
  const forms = [
    encodeURIComponent(key),
    JSON.stringify(key).slice(1, -1),
    bytes.toString('hex'),
    key.split('').toReversed().join(''),
    ...inBase64(bytes),
    ...DIGESTS.flatMap((name) => [
      hash(name, key, 'hex'),
      hash(name, key, 'base64').replace(/=+$/, ''),
    ]),
  ];
  return forms.flatMap((form) => [form, base64url(form)]);
}

/** Base64 of a key within a longer text, such as `Bearer …`: it looks different at each of three offsets. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // What the neighbours have a part in is left out at both ends.
    return padded.slice(
      offset === 0 ? 0 : offset + 1,
      (offset + bytes.length) % 3 === 0 ? undefined : -1,
    );
  });
}

function base64url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
