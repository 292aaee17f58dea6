/** Conditions of a schema that ask for more without `redocly diff` noticing. */
import { isObject } from '../../generate/document.ts';
import { type Change, type DiffRule, inRequests, lost, nameOf } from '../diff-rule.ts';
import { isBelow } from './schema-parts.ts';

/** What only decides whether something else applies: to loosen it is to ask for more. */
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'not']);

/** What tells people something, and no validator. */
const TEXT = /^(title|description|default|examples?|deprecated|\$comment|x-.*)$/;

/** Whether it asks for more or for less it does not say, as Redocly does not of a pattern. */
export const conditionChanged: DiffRule = () => ({
  any(change, context) {
    if ((isWithinCondition(change) || isConditionOfOldBranch(change)) && inRequests(context))
      context.report({ message: 'A condition is another, so that more requests may be refused.' });
  },
});

function isWithinCondition({ kind, node, property }: Change): boolean {
  if (property !== undefined && TEXT.test(property)) return false;
  const place = kind === 'modified' ? node : node.parent;
  return place !== null && isBelow(place, CONDITIONS);
}

/** Without `if` its `then` counts for nothing; one that is new with it Redocly tells of. */
function isConditionOfOldBranch({ kind, node }: Change): boolean {
  const schema = node.parent?.base?.value;
  return kind === 'added' && nameOf(node) === 'if' && isObject(schema) && 'then' in schema;
}

export const dependentFieldsAdded: DiffRule = () => ({
  DependentRequired({ kind, property, base, revision }, context) {
    if (kind !== 'modified' || property === undefined || !inRequests(context)) return;
    const added = lost(revision?.value, base?.value);
    if (added.length > 0)
      context.report({ message: `\`${property}\` takes ${added.join(', ')} beside it now.` });
  },
});
