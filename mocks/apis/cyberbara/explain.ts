import type { BadRequest } from '../../api.ts';
import { type AnyRefusal, ApiRefusal, InvalidRequest, isRefusal } from '../../domain/errors.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { Medium } from '../../domain/catalog.ts';
import { wrongCount } from '../../domain/uploads.ts';
import { choose } from './scenes.ts';

const MAKES: Readonly<Record<string, Medium>> = {
  createImageGeneration: 'image',
  createVideoGeneration: 'video',
};

/** Which of CyberBara's codes violations of the contract stand for. */
export function explain({ operationId, body, violations }: BadRequest): AnyRefusal {
  const [first] = violations;
  switch (operationId) {
    case 'uploadImages':
    case 'uploadVideos':
      return wrongCount(filesIn(body), catalog.operations[operationId].upload);
    case 'listModels':
      return new ApiRefusal('invalid_media_type');
    case 'getTask':
      return new ApiRefusal('invalid_task_id');
    case 'createImageGeneration':
    case 'createVideoGeneration':
    case 'quoteCredits':
      return wrongChoice(body, MAKES[operationId]) ?? new InvalidRequest(violations);
    case 'listCreditsUsage':
      return first.path === 'from' || first.path === 'to'
        ? new ApiRefusal('invalid_date')
        : new InvalidRequest(violations);
    default:
      return new InvalidRequest(violations);
  }
}

/** How many files a form brought; a file's name stands for it. */
function filesIn(form: unknown): number {
  const files: unknown =
    typeof form === 'object' && form !== null ? Reflect.get(form, 'files') : [];
  return Array.isArray(files) ? files.length : 0;
}

/** Model and scene are looked at before everything else in a body. */
function wrongChoice(body: unknown, medium: Medium | undefined): AnyRefusal | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  try {
    choose(body, medium);
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
