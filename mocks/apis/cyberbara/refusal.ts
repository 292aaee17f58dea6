import type { components } from '../../../generated/cyberbara/types.ts';
import { Refusal } from '../../domain/errors.ts';

export type ErrorDetails = components['schemas']['ErrorDetails'];

/** A refusal that only CyberBara makes, by its code; the message is the documented one unless given. */
export class CyberbaraRefusal extends Refusal {
  readonly kind = 'cyberbara';
  readonly code: string;
  readonly details: ErrorDetails | undefined;
  constructor(code: string, message?: string, details?: ErrorDetails) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
