import type { ErrorCode, Schemas } from 'understudy/client/cyberbara';

/** Why nothing was made, in words for the one who asked. */
export interface Refusal {
  readonly message: string;
  /** What is wrong with which field, by the path in the request: `options.duration`. */
  readonly fields: ReadonlyMap<string, string>;
  /** Seconds after which it may be tried again, where trying again can help. */
  readonly retryAfter?: number;
}

interface ErrorReply {
  readonly error: {
    readonly code: ErrorCode<'createVideoGeneration'>;
    readonly message: string;
    readonly details?: Schemas['ErrorDetails'];
  };
}

/** @param quote what the API says it costs, if it was asked */
export function refusalOf(
  { error: { code, message, details } }: ErrorReply,
  headers: Headers,
  quote?: Schemas['Quote'],
): Refusal {
  const violations = details?.violations ?? [];
  const fields = new Map(violations.map(({ path, message }) => [path, sentence(message)]));
  switch (code) {
    case 'invalid_request':
      return { message: 'Something in the form needs another look.', fields };
    case 'insufficient_credits':
      return {
        message:
          quote === undefined
            ? 'You do not have enough credits for this video.'
            : `This video costs ${quote.estimated_credits} credits, and you have ${quote.remaining_credits}.`,
        fields,
      };
    case 'too_many_requests':
    case 'service_unavailable': {
      const retryAfter = Number(headers.get('Retry-After') ?? 1);
      const why =
        code === 'too_many_requests' ? 'That was too fast.' : 'The service is busy right now.';
      return { message: `${why} Try again in ${seconds(retryAfter)}.`, fields, retryAfter };
    }
    default:
      return { message: sentence(message), fields };
  }
}

function seconds(count: number): string {
  return count === 1 ? 'a second' : `${count} seconds`;
}

/** `prompt must not be empty` → `Prompt must not be empty.` */
function sentence(text: string): string {
  const name = text.replace(/^options\./, '').replaceAll('_', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${/[.!?]$/.test(name) ? '' : '.'}`;
}
