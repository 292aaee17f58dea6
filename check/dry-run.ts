import { effects, type Effect, type Item } from './plan/item.ts';
import type { Target } from './target/target.ts';

const ABOUT: Readonly<Record<Effect, string>> = {
  reads: 'only read',
  refused: 'are to be refused, and cost nothing then',
  tasks: 'make a task to look at',
  spends: 'generate',
};

/** What a run would try, what that would cost, and what would stay out. */
export function planText(items: readonly Item[], target: Target): string {
  const { budget, contract, baseUrl, manners } = target;
  const hindered = items.map((item) => ({ item, hindrance: item.hindrance(target) }));
  const open = hindered.filter(({ hindrance }) => hindrance === undefined).map(({ item }) => item);
  let left = budget.allowed;
  const lines = open.map((item) => {
    const within = Math.max(item.cost, item.stake) <= left;
    if (within) left -= item.cost;
    return { item, within };
  });
  const shown = effects.flatMap((effect) =>
    group(
      effect,
      lines.filter(({ item }) => item.effect === effect),
    ),
  );
  const missing = hindered.filter(({ hindrance }) => hindrance !== undefined);
  const tried = lines.filter(({ within }) => within).length;
  const minutes = Math.ceil(manners.pacer.shortest(tried) / 60_000);
  const duration =
    minutes < 2
      ? []
      : [
          `${tried} cases, a request or more each, take ${minutes} minutes at the least, at the rate that is kept to (--rate).`,
        ];
  const allowance = Number.isFinite(budget.allowed)
    ? [
        `${budget.allowed} credits may be spent (--allow-spend). What is marked - does not fit.`,
        'Before each request that could charge, the most that it could cost by the documents is set aside.',
      ]
    : [];
  return `${[
    `${contract.api} at ${baseUrl}: ${items.length} cases. Nothing is sent.`,
    ...shown,
    ...(missing.length === 0
      ? []
      : [
          `${missing.length} cases cannot be tried`,
          ...missing.map(({ item, hindrance }) => `  - ${item.id}: ${hindrance ?? ''}`),
        ]),
    ...allowance,
    ...duration,
  ].join('\n')}\n`;
}

interface Line {
  readonly item: Item;
  /** Whether it fits into what may be spent. */
  readonly within: boolean;
}

function group(effect: Effect, lines: readonly Line[]): string[] {
  if (lines.length === 0) return [];
  const cost = lines.reduce((sum, { item }) => sum + item.cost, 0);
  return [
    `${lines.length} cases ${ABOUT[effect]}${cost > 0 ? `: ${cost} credits` : ''}`,
    ...lines.map(
      ({ item, within }) => `  ${within ? ' ' : '-'} ${String(item.cost).padStart(4)}  ${item.id}`,
    ),
  ];
}
