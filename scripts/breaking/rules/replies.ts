/** Promises about replies that are broken without `redocly diff` noticing. */
import { type DiffRule, inReplies, nameOf } from '../diff-rule.ts';

/** A client that reads a header which may be missing fails only when it is. */
export const headerBecameOptional: DiffRule = () => ({
  Header({ kind, node, property, base, revision }, context) {
    if (kind !== 'modified' || property !== 'required' || !inReplies(context)) return;
    if (base?.value === true && revision?.value !== true)
      context.report({ message: `Response header \`${nameOf(node)}\` may be missing now.` });
  },
});

/** A generated client takes its body for that of the success it knows. */
export const successAdded: DiffRule = () => ({
  Response({ kind, node }, { report }) {
    if (kind === 'added' && /^2(\d\d|XX)$/.test(nameOf(node)))
      report({ message: `Status \`${nameOf(node)}\` is a success that clients do not know.` });
  },
});

/** The body is anything, so that its type says nothing. */
export const replySchemaRemoved: DiffRule = () => ({
  Schema({ kind, node }, context) {
    const place = node.parent?.base;
    if (kind === 'removed' && place?.type.name === 'MediaType' && inReplies(context))
      context.report({ message: `The body of the reply (\`${place.key}\`) has no schema now.` });
  },
});
