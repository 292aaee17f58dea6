/** Names that generated clients have in their code, and that go without `redocly diff` noticing. */
import { type DiffRule, nameOf, typeOf } from '../diff-rule.ts';

/** Types are called by it: `Schemas['Prompt']`. */
export const schemaNameRemoved: DiffRule = () => ({
  Schema({ kind, node, property, base }, { report }) {
    if (node.parent === null || typeOf(node.parent) !== 'NamedSchemas') return;
    if (kind === 'removed') report({ message: `Schema \`${nameOf(node)}\` is gone by its name.` });
    if (property === 'key')
      report({ message: `Schema \`${String(base?.value)}\` is called \`${nameOf(node)}\` now.` });
  },
});

/** The word by which a client tells one of several schemas from the others. */
export const choiceRemoved: DiffRule = () => ({
  any({ kind, node, property, base }, { report }) {
    if (node.parent === null || typeOf(node.parent) !== 'DiscriminatorMapping') return;
    const word = property === 'key' ? String(base?.value) : nameOf(node);
    if (kind === 'removed' || property === 'key')
      report({ message: `\`${word}\` selects nothing now.` });
  },
});
