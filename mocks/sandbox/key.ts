import { hash } from 'node:crypto';

/** What a sandbox is found by: the key itself, which may be a real one, is stored nowhere. */
export function idOf(key: string): string {
  return hash('sha256', key, 'hex');
}

/** Enough to tell two keys apart, too little to use one. */
export function masked(key: string): string {
  return key.length <= 8 ? `${key.slice(0, 1)}…` : `${key.slice(0, 4)}…${key.slice(-4)}`;
}
