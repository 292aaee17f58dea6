/** Requests that are refused, or mean something else, without `redocly diff` noticing. */
import { isObject } from '../../generate/document.ts';
import { type DiffRule, inRequests, nameOf, type Pair, shown, typeOf } from '../diff-rule.ts';
import { isBelow, stillHasField } from './schema-parts.ts';

export const requiredBodyAdded: DiffRule = () => ({
  RequestBody({ kind, revision }, context) {
    const body = revision?.value;
    if (kind === 'added' && isObject(body) && body.required === true && inRequests(context))
      context.report({ message: 'A request without a body is refused now.' });
  },
});

/** Where unknown fields are allowed it is ignored from now on; with a typed client it does not compile. */
export const requestFieldRemoved: DiffRule = () => ({
  Schema({ kind, node, property, base }, context) {
    if (kind === 'added' || (kind === 'modified' && property !== 'key')) return;
    const name = kind === 'removed' ? nameOf(node) : String(base?.value);
    const properties = node.parent;
    if (properties === null || typeOf(properties) !== 'SchemaProperties') return;
    if (!isGone(name, properties) || !inRequests(context)) return;
    context.report({
      message:
        kind === 'removed'
          ? `Field \`${name}\` of the request is gone.`
          : `Field \`${name}\` of the request is called \`${nameOf(node)}\` now.`,
    });
  },
  SchemaProperties({ kind, node, base }, context) {
    if (kind !== 'removed' || !isObject(base?.value) || !inRequests(context)) return;
    const gone = Object.keys(base.value).filter((name) => isGone(name, node));
    if (gone.length > 0)
      context.report({ message: `Fields of the request are gone: ${gone.join(', ')}.` });
  },
});

/** What a part of a schema says of a field in some cases, a whole schema has the field for. */
const BRANCHES: ReadonlySet<string> = new Set(['if', 'then', 'else', 'not']);

function isGone(name: string, properties: Pair): boolean {
  const schema = properties.parent;
  return schema !== null && !isBelow(schema, BRANCHES) && !stillHasField(schema, name);
}

/** The same request, which leaves the field out, does something else. */
export const requestDefaultChanged: DiffRule = () => ({
  Schema({ kind, property, base, revision }, context) {
    if (kind !== 'modified' || property !== 'default' || !inRequests(context)) return;
    if (base?.value === undefined) return;
    const now = revision?.value === undefined ? 'what nobody says' : shown(revision.value);
    context.report({
      message: `A request that leaves it out means ${now} now, not ${shown(base.value)}.`,
    });
  },
});

/** Whoever sends the other name sends nothing that counts. */
export const aliasChanged: DiffRule = () => ({
  Schema({ kind, node, property, base }, context) {
    if (kind !== 'modified' || property !== 'x-alias-of' || !inRequests(context)) return;
    if (base?.value !== undefined)
      context.report({ message: `\`${nameOf(node)}\` no longer stands for ${shown(base.value)}.` });
  },
});
