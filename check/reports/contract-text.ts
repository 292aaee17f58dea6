// Says in which line of a contract a statement stands, for those who show it there.
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { namesIn } from '../contract/pointers.ts';

/** A stretch within one line, counted from 1; columns in UTF-16 units, the last one excluded. */
export interface Stretch {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The text of a contract in YAML. */
export class ContractText {
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #root: unknown;

  constructor(text: string) {
    this.#text = text;
    this.#root = parseDocument(text, { lineCounter: this.#lines }).contents;
  }

  /**
   * Where a JSON pointer leads: the name of a property, or the beginning of an item. What is not there (a keyword that
   * another one stands for) is where its nearest ancestor is; the first line is everybody's ancestor.
   */
  at(pointer: string): Stretch {
    let node = this.#root;
    let nearest: unknown = node;
    for (const name of namesIn(pointer)) {
      const next = stepInto(node, name);
      if (next === undefined) break;
      nearest = next.shown;
      node = next.value;
    }
    return this.#stretch(isNode(nearest) ? nearest : undefined);
  }

  #stretch(node: Node | undefined): Stretch {
    const [start, end] = node?.range ?? [0, 0];
    const { line, col } = this.#lines.linePos(start);
    const lineEnd = this.#text.indexOf('\n', start);
    const length = Math.min(end, lineEnd === -1 ? this.#text.length : lineEnd) - start;
    return { line, column: col, endColumn: col + Math.max(length, 1) };
  }
}

/** What is below a name, and the node that is to be shown for it. */
function stepInto(node: unknown, name: string): { shown: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    return pair && { shown: pair.key, value: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(name)];
  return item === undefined ? undefined : { shown: item, value: item };
}
