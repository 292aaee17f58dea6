import type { BadRequest } from '../../api.ts';
import { type AnyRefusal, ApiRefusal, InvalidRequest } from '../../domain/errors.ts';

/** Which of ImgEditor's codes violations of the contract stand for: first the prompt, then the model, then the rest. */
export function explain({ operationId, body, violations }: BadRequest): AnyRefusal {
  if (operationId.startsWith('generate') && isObject(body) && !isText(body['prompt']))
    // Of a model that nobody knows the contract cannot say that it needs a prompt.
    return new ApiRefusal(
      'INVALID_PROMPT',
      violations.find(({ path }) => path === 'prompt')?.message ?? 'prompt is required',
    );
  const model = violations.find(({ path }) => path === 'model' || path === 'model_id');
  return model === undefined
    ? new InvalidRequest(violations)
    : new ApiRefusal('INVALID_MODEL', model.message);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && /\S/.test(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
