/** What to do instead of breaking clients, by the rule that says that they break. */

const KEEP =
  'Keep the old beside the new, and mark it `deprecated`, until a version that may break clients.';
const ACCEPT = 'Go on accepting what was accepted; what is asked for anew has to be optional.';
const PROMISE = 'Go on promising what was promised; tell what is new in a field of its own.';
const BOTH =
  'Go on accepting in requests what was accepted, and promise in replies no less than was promised.';
const NAME =
  'Generated clients have the name in their code: give it back, and add the better one beside it.';

const REMEDIES: Readonly<Record<string, string>> = {
  'enum-values-added': PROMISE,
  'enum-values-removed': ACCEPT,
  'media-type-removed': KEEP,
  'operation-id-changed': NAME,
  'operation-removed': KEEP,
  'parameter-became-required': ACCEPT,
  'parameter-removed': KEEP,
  'parameter-serialization-changed': ACCEPT,
  'path-removed': KEEP,
  'property-removed': KEEP,
  'request-body-became-required': ACCEPT,
  'request-body-removed': KEEP,
  'required-properties-added': ACCEPT,
  'required-properties-removed': PROMISE,
  'response-header-removed': PROMISE,
  'response-removed': KEEP,
  'schema-combinator-changed': BOTH,
  'schema-constraint-changed': BOTH,
  'schema-type-changed': BOTH,
  'security-requirement-changed': ACCEPT,
  'security-scheme-changed': KEEP,
  'server-removed': KEEP,
  'understudy/alias-changed': KEEP,
  'understudy/api-removed': KEEP,
  'understudy/choice-removed': NAME,
  'understudy/condition-changed': ACCEPT,
  'understudy/dependent-fields-added': ACCEPT,
  'understudy/header-became-optional': 'Go on sending it always, and say so: `required: true`.',
  'understudy/limit-lowered': ACCEPT,
  'understudy/reply-schema-removed': PROMISE,
  'understudy/request-default-changed':
    'Keep the default, so that a request which leaves the field out does and costs what it did.',
  'understudy/request-field-removed': KEEP,
  'understudy/required-body-added': ACCEPT,
  'understudy/schema-name-removed': NAME,
  'understudy/success-added':
    'Answer with the success that there was, or make an operation of its own.',
};

/** What to do about a break; a rule that Redocly has anew has no word of its own yet. */
export function remedyFor(rule: string): string {
  return REMEDIES[rule] ?? KEEP;
}

/** Every rule that has a word of its own. */
export const rulesWithRemedy: ReadonlySet<string> = new Set(Object.keys(REMEDIES));
