import type { Case } from '../cases/case.ts';
import { readCases } from '../cases/cases.ts';
import { isObject } from '../../scripts/generate/document.ts';
import { type Contract, type Operation, operationOf } from '../contract/contract.ts';
import { modelIn, modelsOf, nameOf } from '../contract/models.ts';
import { numberAt } from '../contract/pointers.ts';
import { recipeFor } from '../play/recipe.ts';
import { type GeneratedCase, generatedCases } from '../generated/generated.ts';
import { type RandomCase, randomCases } from '../generated/random.ts';
import { type Chance, runRandom } from '../play/random.ts';
import { type KeyCase, keyCases, runKeyCase } from '../play/keys.ts';
import {
  runUnmatched,
  type Unmatched,
  unmatchedCases,
  unmatchedHindrance,
} from '../play/unmatched.ts';
import type { Story } from '../stories/story.ts';
import { runGenerated } from '../play/generated.ts';
import { worstPrice } from '../target/prices.ts';
import { hindranceOf, runCase } from '../play/runner.ts';
import {
  hindranceOf as sequenceHindrance,
  readSequences,
  runSequence,
  type Sequence,
} from '../play/sequence.ts';
import type { Covers } from '../report.ts';
import type { Knowledge } from '../target/target.ts';
import { effects, type Item } from './item.ts';

/** All that there is to try on a deployment of an API, in the order in which it is tried. */
export function planOf(knowledge: Knowledge, chance: Chance): Item[] {
  const { contract, story, schemas } = knowledge;
  return ordered([
    ...readCases(contract).map((one) => fromCase(one, knowledge)),
    ...fromSequences(readSequences(contract, story), knowledge),
    ...generatedCases(contract, schemas).map((one) => fromGenerated(one, knowledge)),
    ...randomCases(contract, schemas).map((one) => fromRandom(one, knowledge, chance)),
    ...keyCases(contract).map((one) => fromKey(one, knowledge)),
    ...unmatchedCases(contract).map(fromUnmatched),
  ]);
}

/** What reads comes first, what costs most last; so the budget goes as far as it can. */
export function ordered(items: readonly Item[]): Item[] {
  return items
    .map((item, index) => ({ item, index }))
    .toSorted(
      (a, b) =>
        effects.indexOf(a.item.effect) - effects.indexOf(b.item.effect) ||
        a.item.cost - b.item.cost ||
        a.index - b.index,
    )
    .map(({ item }) => item);
}

function fromCase(one: Case, knowledge: Knowledge): Item {
  const { contract, story } = knowledge;
  const { operation, needsTask, expected } = one;
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const charge = numberAt(expected.body, create?.cost);
  const recipe = needsTask === undefined ? undefined : recipeFor(knowledge, one, needsTask);
  const cost = charge ?? recipe?.cost ?? 0;
  return {
    id: one.id,
    kind: 'example',
    covers: coversOf(contract, one),
    effect:
      charge !== undefined
        ? 'spends'
        : needsTask !== undefined
          ? 'tasks'
          : create === undefined
            ? 'reads'
            : 'refused',
    cost,
    stake:
      recipe === undefined
        ? stakeOf(
            knowledge,
            operation,
            one.request.body,
            one.actor === 'none' || one.actor === 'wrong',
          )
        : stakeOf(knowledge, operationOf(contract, recipe.create.operationId), recipe.body),
    hindrance: (target) => hindranceOf(one, target),
    play: async (target) => [await runCase(one, target)],
  };
}

function fromGenerated(one: GeneratedCase, knowledge: Knowledge): Item {
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
      ...modelAndScene(contract, operation.id, request.body),
    },
    effect: !creates ? 'reads' : accepted ? 'spends' : 'refused',
    cost: creates && accepted ? worstPrice(contract, operation, request.body) : 0,
    stake: stakeOf(knowledge, operation, request.body),
    hindrance: () => undefined,
    play: async (target) => [await runGenerated(one, target)],
  };
}

function fromRandom({ id, base }: RandomCase, knowledge: Knowledge, chance: Chance): Item {
  const { contract, story } = knowledge;
  const { operation, body } = base;
  const creates = isCreate(story, operation);
  return {
    id,
    kind: 'generated',
    covers: { operationId: operation.id, ...modelAndScene(contract, operation.id, body) },
    effect: creates ? 'spends' : 'reads',
    cost: creates ? worstPrice(contract, operation, body) * chance.samples : 0,
    stake: stakeOf(knowledge, operation, {}),
    hindrance: () =>
      chance.samples === 0 ? 'no random requests are asked for (--samples)' : undefined,
    play: async (target) => [await runRandom({ id, base }, target, chance)],
  };
}

function fromKey(one: KeyCase, knowledge: Knowledge): Item {
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

function fromUnmatched(one: Unmatched): Item {
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

/** What one request could cost at worst. */
function stakeOf(
  { contract, story }: Knowledge,
  operation: Operation,
  body: unknown,
  withoutAccount = false,
): number {
  return withoutAccount || !isCreate(story, operation) ? 0 : worstPrice(contract, operation, body);
}

function isCreate({ creates }: Story, { id }: Operation): boolean {
  return creates.some(({ operationId }) => operationId === id);
}

function coversOf(contract: Contract, { operation, request, needsTask, expected }: Case): Covers {
  const [code] = expected.name.split('.');
  return {
    operationId: operation.id,
    status: expected.status,
    // The first word of the name of an error example is its code.
    ...(code !== undefined && isError(expected) && { code }),
    ...modelAndScene(contract, operation.id, request.body),
    ...(needsTask !== undefined && { states: [needsTask.state] }),
  };
}

function isError({ status, name }: Case['expected']): boolean {
  return status >= 400 || /^\d+(\.|$)/.test(name);
}

export function modelAndScene(
  contract: Contract,
  operationId: string,
  body: unknown,
): Pick<Covers, 'model' | 'scene'> {
  const operation = contract.operations.get(operationId);
  const model = operation === undefined ? undefined : modelIn(modelsOf(contract, operation), body);
  const name = model === undefined ? undefined : nameOf(model);
  const scene = isObject(body) ? (body.scene ?? body.mode) : undefined;
  return {
    ...(name !== undefined && { model: name }),
    ...(typeof scene === 'string' && { scene }),
  };
}

/** Of each creation one of a medium has its outputs fetched: these come from one place, and drawing takes time. */
function fromSequences(sequences: readonly Sequence[], knowledge: Knowledge): Item[] {
  const { contract } = knowledge;
  const seen = new Set<string>();
  return sequences
    .toSorted((a, b) => a.cost - b.cost)
    .map((one) => {
      const { operationId } = one.create;
      const made = `${operationId} ${mediumOf(contract, one)}`;
      const outputs = one.outcome === 'success' && !seen.has(made);
      if (outputs) seen.add(made);
      return {
        id: one.id,
        kind: 'lifecycle',
        covers: {
          operationId,
          status: 200,
          ...modelAndScene(contract, operationId, one.body),
          states: [one.outcome],
        },
        effect: 'spends',
        cost: one.cost,
        stake: stakeOf(knowledge, operationOf(contract, operationId), one.body),
        hindrance: (target) => sequenceHindrance(one, target),
        play: (target) => runSequence(one, target, { outputs }),
      } satisfies Item;
    });
}

/** What a creation makes, where the model decides that by the word of the contract. */
function mediumOf(contract: Contract, { create, body }: Sequence): string {
  const { operationId, medium } = create;
  const operation = contract.operations.get(operationId);
  const model = operation === undefined ? undefined : modelIn(modelsOf(contract, operation), body);
  const made = model?.schema['x-media-type'];
  return medium ?? (typeof made === 'string' ? made : '');
}
