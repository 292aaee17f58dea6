import { hash } from 'node:crypto';
import type { IdForm } from '../domain/orders.ts';

/**
 * Ids that look random and are not: the same seed and the same course of requests give the same ids, so a
 * failing test can be played again. Every id of a mock comes from here.
 */
export function seededHex(...parts: readonly (string | number)[]): string {
  return hash('sha256', parts.join('\n'), 'hex');
}

// Texts are joined here: put together in another way they would be kept in their pieces, six times as large, and a
// sandbox keeps five of them for each task.

/** An RFC 9562 version 4 UUID in form. */
export function seededUuid(...parts: readonly (string | number)[]): string {
  const hex = seededHex(...parts);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** An id in the form of its API: `clx4k…`, `kie_7d…`, or a UUID. */
export function seededId(form: IdForm, ...parts: readonly (string | number)[]): string {
  if (form === 'uuid') return seededUuid(...parts);
  const { prefix, length } = form;
  const digits = BigInt(`0x${seededHex(...parts)}`).toString(36);
  return [prefix, digits.slice(0, length - prefix.length)].join('');
}

/** What media URLs carry of a user id. */
export function userPrefix(userId: string): string {
  return userId.slice(0, 8);
}

/** A number of `length` decimal digits, the first not 0, as a string. */
export function seededDigits(length: number, ...parts: readonly (string | number)[]): string {
  const digits = BigInt(`0x${seededHex(...parts)}`)
    .toString()
    .slice(0, length - 1);
  return ['7', digits.padStart(length - 1, '0')].join('');
}
