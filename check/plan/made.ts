import type { GeneratedCase } from '../generated/generated.ts';
import type { RandomCase } from '../generated/random.ts';
import { runGenerated } from '../play/generated.ts';
import { type KeyCase, runKeyCase } from '../play/keys.ts';
import { type PagesCase, runPages } from '../play/pages.ts';
import { type Chance, runRandom } from '../play/random.ts';
import { runUnmatched, type Unmatched, unmatchedHindrance } from '../play/unmatched.ts';
import { worstPrice } from '../target/prices.ts';
import type { Knowledge } from '../target/target.ts';
import { isCreate, modelAndScene, stakeOf } from './covers.ts';
import type { Item } from './item.ts';

export function fromGenerated(one: GeneratedCase, knowledge: Knowledge): Item {
  const { contract, story } = knowledge;
  const { id, operation, request, acceptable: accepted, refusals } = one;
  const [refusal, ...others] = accepted ? [] : refusals;
  const creates = isCreate(story, operation);
  return {
    id,
    kind: 'generated',
    covers: {
      operationId: operation.id,
      status: refusal?.status ?? 200,
      ...(refusal !== undefined && others.length === 0 && { code: refusal.code }),
      ...modelAndScene(knowledge, operation.id, request.body),
    },
    effect: !creates ? 'reads' : accepted ? 'spends' : 'refused',
    cost: creates && accepted ? worstPrice(contract, operation, request.body) : 0,
    stake: stakeOf(knowledge, operation, request.body),
    hindrance: () => undefined,
    play: async (target) => [await runGenerated(one, target)],
  };
}

export function fromRandom({ id, base }: RandomCase, knowledge: Knowledge, chance: Chance): Item {
  const { contract, story } = knowledge;
  const { operation, body } = base;
  const creates = isCreate(story, operation);
  return {
    id,
    kind: 'generated',
    covers: { operationId: operation.id, ...modelAndScene(knowledge, operation.id, body) },
    effect: creates ? 'spends' : 'reads',
    cost: creates ? worstPrice(contract, operation, body) * chance.samples : 0,
    stake: stakeOf(knowledge, operation, {}),
    hindrance: () =>
      chance.samples === 0 ? 'no random requests are asked for (--samples)' : undefined,
    play: async (target) => [await runRandom({ id, base }, target, chance)],
  };
}

export function fromKey(one: KeyCase, knowledge: Knowledge): Item {
  const { story } = knowledge;
  const { id, operation, isRefused } = one;
  return {
    id,
    kind: 'key',
    covers: { operationId: operation.id, status: isRefused ? 401 : 200 },
    effect: isCreate(story, operation) ? 'refused' : 'reads',
    cost: 0,
    stake: stakeOf(knowledge, operation, one.request.body),
    hindrance: () => undefined,
    play: async (target) => [await runKeyCase(one, target)],
  };
}

export function fromPages(one: PagesCase): Item {
  return {
    id: one.id,
    kind: 'lifecycle',
    covers: { operationId: one.usage.operationId, status: 200 },
    effect: 'reads',
    cost: 0,
    stake: 0,
    hindrance: () => undefined,
    play: async (target) => [await runPages(one, target)],
  };
}

export function fromUnmatched(one: Unmatched): Item {
  return {
    id: one.id,
    kind: 'example',
    covers: { operationId: 'unmatched', status: one.status, code: String(one.code) },
    effect: 'reads',
    cost: 0,
    stake: 0,
    hindrance: (target) => unmatchedHindrance(one, target),
    play: async (target) => [await runUnmatched(one, target)],
  };
}
