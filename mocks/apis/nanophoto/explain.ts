import { catalog } from '../../../generated/nanophoto/catalog.ts';
import type { BadRequest } from '../../api.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import type { Violation } from '../../domain/violations.ts';

/** A violation as NanoPhoto puts it. */
interface Finding {
  readonly code: string;
  readonly message: string;
  /** What is looked at earlier has the smaller number. */
  readonly turn: number;
}

const FIRST = -1;
const LAST = Infinity;

/** The checks of one shot in their order (decided); those of the next shot follow. */
const STEPS = ['prompt', 'fields', 'no images', 'images', 'number of images'] as const;

/** Which of NanoPhoto's codes violations of the contract stand for: the one that is looked at first. */
export function explain({ operationId, body, violations }: BadRequest): ApiRefusal {
  const findings =
    operationId === 'checkStatus'
      ? violations.map(inStatusRequest)
      : [...violations.map((violation) => inGeneration(violation, body)), ...withoutPrompt(body)];
  const { code, message } = findings.reduce((a, b) => (b.turn < a.turn ? b : a));
  return new ApiRefusal(code, message);
}

function inStatusRequest({ path, message }: Violation): Finding {
  return path === 'taskIds' || /^taskIds\[\d+\](\.taskId)?$/.test(path)
    ? { code: 'TASK_IDS_REQUIRED', message, turn: 0 }
    : { code: 'INVALID_INPUT', message, turn: path === '' ? FIRST : LAST };
}

function inGeneration(violation: Violation, body: unknown): Finding {
  const { path, keyword, message } = violation;
  const [, index, field, item] = /^shots\[(\d+)\](?:\.(\w+)(\[\d+\])?)?$/.exec(path) ?? [];
  if (index === undefined) return inWhole(violation, body);
  const shot = Number(index);
  if (field === 'prompt') return { code: 'PROMPT_REQUIRED', message, turn: turn(shot, 'prompt') };
  if (field !== 'imageUrls') return { code: 'INVALID_INPUT', message, turn: turn(shot, 'fields') };
  if (item !== undefined || !['minItems', 'maxItems'].includes(keyword))
    return { code: 'IMAGE_URLS_REQUIRED', message, turn: turn(shot, 'images') };
  // Where no image may be, it does not matter what kind of image there is.
  const none = shotsOf(body)[shot]?.generationType === 'TEXT_2_VIDEO';
  const step = none ? 'no images' : 'number of images';
  return { code: 'INVALID_IMAGE_COUNT', message, turn: turn(shot, step) };
}

/** The list of shots as such, and the resolution. */
function inWhole({ path, keyword, message }: Violation, body: unknown): Finding {
  if (path !== 'shots') return { code: 'INVALID_INPUT', message, turn: path === '' ? FIRST : LAST };
  if (keyword !== 'maxItems') return { code: 'SHOTS_REQUIRED', message, turn: FIRST };
  // More shots than there may ever be are seen at once, more than the resolution allows at the end.
  const { maxItems } = catalog.models.GenerateVideoRequest.options.shots;
  const count = shotsOf(body).length;
  return count > maxItems
    ? { code: 'INVALID_INPUT', message, turn: FIRST }
    : {
        code: 'INVALID_INPUT',
        message: `resolution ${resolutionOf(body)} is for a single shot, got ${count} shots`,
        turn: LAST,
      };
}

/** Of a shot without a known type the contract cannot say that it needs a prompt. */
function withoutPrompt(body: unknown): Finding[] {
  return shotsOf(body).flatMap((shot, index) =>
    shot === undefined || (typeof shot.prompt === 'string' && /\S/.test(shot.prompt))
      ? []
      : [
          {
            code: 'PROMPT_REQUIRED',
            message: `shots[${index}].prompt is required`,
            turn: turn(index, 'prompt'),
          },
        ],
  );
}

function turn(shot: number, step: (typeof STEPS)[number]): number {
  return shot * STEPS.length + STEPS.indexOf(step);
}

interface UncheckedShot {
  readonly prompt?: unknown;
  readonly generationType?: unknown;
}

/** Whatever is in the list; undefined for what is no shot at all. */
function shotsOf(body: unknown): readonly (UncheckedShot | undefined)[] {
  const shots: unknown = isObject(body) && 'shots' in body && body.shots;
  return Array.isArray(shots)
    ? shots.map((shot: unknown) => (isObject(shot) ? shot : undefined))
    : [];
}

function resolutionOf(body: unknown): string {
  return isObject(body) && 'resolution' in body ? String(body.resolution) : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
