import type { Case } from '../cases/case.ts';
import { type Contract, operationOf } from '../contract/contract.ts';
import { modelIn, modelsOf } from '../contract/models.ts';
import { numberAt } from '../contract/pointers.ts';
import { codeNamed } from '../oracle/error-code.ts';
import { recipeFor } from '../play/recipe.ts';
import { hindranceOf, runCase } from '../play/runner.ts';
import { hindranceOf as sequenceHindrance, runSequence, type Sequence } from '../play/sequence.ts';
import type { Covers } from '../report.ts';
import type { Knowledge } from '../target/target.ts';
import { modelAndScene, stakeOf } from './covers.ts';
import type { Item } from './item.ts';

export function fromCase(one: Case, knowledge: Knowledge): Item {
  const { contract, story } = knowledge;
  const { operation, needsTask, expected } = one;
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const charge = numberAt(expected.body, create?.cost);
  const recipe = needsTask === undefined ? undefined : recipeFor(knowledge, one, needsTask);
  const cost = charge ?? recipe?.cost ?? 0;
  return {
    id: one.id,
    kind: 'example',
    covers: coversOf(knowledge, one),
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

function coversOf(knowledge: Knowledge, { operation, request, needsTask, expected }: Case): Covers {
  const code = codeNamed(expected.status, expected.name);
  return {
    operationId: operation.id,
    status: expected.status,
    ...(code !== undefined && { code }),
    ...modelAndScene(knowledge, operation.id, request.body),
    ...(needsTask !== undefined && { states: [needsTask.state] }),
  };
}

/** Of each creation one of a medium has its outputs fetched: these come from one place, and drawing takes time. */
export function fromSequences(sequences: readonly Sequence[], knowledge: Knowledge): Item[] {
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
          ...modelAndScene(knowledge, operationId, one.body),
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
