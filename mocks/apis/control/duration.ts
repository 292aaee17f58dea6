import { parseDuration } from '../../domain/directives.ts';
import { ApiRefusal } from '../../domain/errors.ts';

/**
 * Milliseconds of a duration that the contract has let through.
 *
 * @throws {ApiRefusal} for one of more than ten years
 */
export function durationOf(name: string, text: string): number {
  const length = parseDuration(text);
  if (length !== undefined) return length;
  throw new ApiRefusal('invalid_request', `${name} must be ten years at the most, got "${text}".`);
}
