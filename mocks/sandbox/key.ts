import { hash } from 'node:crypto';

/** What a sandbox is found by: the key itself, which may be a real one, is stored nowhere. */
export function idOf(key: string): string {
  return hash('sha256', key, 'hex');
}

/** Enough to tell two keys apart, too little to use one. */
export function masked(key: string): string {
  return key.length <= 8 ? `${key.slice(0, 1)}…` : `${key.slice(0, 4)}…${key.slice(-4)}`;
}

/** A shorter key is a word that may stand anywhere. */
const SECRET_LENGTH = 8;

/** A function of a text that masks the key in it, wherever it stands. Without a key the text stays as it is. */
export function hiding(key: string | undefined): (text: string) => string {
  if (key === undefined || key.length < SECRET_LENGTH) return (text) => text;
  const encoded = encodeURIComponent(key);
  return (text) => text.replaceAll(key, () => masked(key)).replaceAll(encoded, () => masked(key));
}
