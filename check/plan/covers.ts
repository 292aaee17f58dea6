import { isObject } from '../../scripts/generate/document.ts';
import type { Operation } from '../contract/contract.ts';
import { modelIn, modelsOf, nameOf } from '../contract/models.ts';
import type { Covers } from '../report.ts';
import type { Story } from '../stories/story.ts';
import { worstPrice } from '../target/prices.ts';
import type { Knowledge } from '../target/target.ts';

/** What a body is for. */
export function modelAndScene(
  { contract, story }: Pick<Knowledge, 'contract' | 'story'>,
  operationId: string,
  body: unknown,
): Pick<Covers, 'model' | 'scene'> {
  const create = story.creates.find((one) => one.operationId === operationId);
  const operation = contract.operations.get(operationId);
  const model = operation === undefined ? undefined : modelIn(modelsOf(contract, operation), body);
  const name = model === undefined ? undefined : nameOf(model);
  const scene = isObject(body) ? (body.scene ?? body.mode ?? create?.scene?.(body)) : undefined;
  return {
    ...(name !== undefined && { model: name }),
    ...(typeof scene === 'string' && { scene }),
  };
}

/** What one request could cost at worst. */
export function stakeOf(
  { contract, story }: Knowledge,
  operation: Operation,
  body: unknown,
  withoutAccount = false,
): number {
  return withoutAccount || !isCreate(story, operation) ? 0 : worstPrice(contract, operation, body);
}

export function isCreate({ creates }: Story, { id }: Operation): boolean {
  return creates.some(({ operationId }) => operationId === id);
}
