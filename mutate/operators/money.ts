import type { Operator } from '../mutant.ts';
import { balances, usages } from './balances.ts';
import { charges, ends } from './charges.ts';
import { prices, quotes, receipts } from './prices.ts';

/** Credits are taken, given back, shown and quoted in wrong amounts. */
export const money: Operator = {
  class: 'money',
  draft: (knowledge) => [
    ...knowledge.story.creates.flatMap((create) => [
      ...charges(knowledge, create),
      ...ends(knowledge, create),
      ...receipts(create),
      ...prices(knowledge, create),
      ...quotes(knowledge, create),
    ]),
    ...balances(knowledge),
    ...usages(knowledge),
  ],
};
