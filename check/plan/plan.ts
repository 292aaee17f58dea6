import { readCases } from '../cases/cases.ts';
import { generatedCases } from '../generated/generated.ts';
import { randomCases } from '../generated/random.ts';
import { keyCases } from '../play/keys.ts';
import { pagesCases } from '../play/pages.ts';
import type { Chance } from '../play/random.ts';
import { readSequences } from '../play/sequence.ts';
import { unmatchedCases } from '../play/unmatched.ts';
import type { Kind } from '../report.ts';
import type { Knowledge } from '../target/target.ts';
import { fromCase, fromSequences } from './examples.ts';
import { effects, type Item } from './item.ts';
import { fromGenerated, fromKey, fromPages, fromRandom, fromUnmatched } from './made.ts';

/** All that there is to try on a deployment of an API, in the order in which it is tried. */
export function planOf(knowledge: Knowledge, chance: Chance): Item[] {
  const { contract, story, schemas } = knowledge;
  return ordered([
    ...readCases(contract).map((one) => fromCase(one, knowledge)),
    ...fromSequences(readSequences(contract, story), knowledge),
    ...generatedCases(contract, schemas).map((one) => fromGenerated(one, knowledge)),
    ...randomCases(contract, schemas).map((one) => fromRandom(one, knowledge, chance)),
    ...keyCases(contract).map((one) => fromKey(one, knowledge)),
    ...pagesCases(contract, story).map(fromPages),
    ...unmatchedCases(contract).map(fromUnmatched),
  ]);
}

/** What of the credits is used first: a whole generation shows most. */
const WORTH: readonly Kind[] = ['lifecycle', 'example', 'key', 'generated', 'recorded'];

/** What reads comes first; then what shows most, and of that the cheapest, so that credits go as far as they can. */
function ordered(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => turn(a) - turn(b) || a.cost - b.cost);
}

function turn({ effect, kind }: Item): number {
  return effects.indexOf(effect) * WORTH.length + WORTH.indexOf(kind);
}
