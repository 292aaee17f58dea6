import { catalog as cyberbara } from '../../generated/cyberbara/catalog.ts';
import { catalog as imgeditor } from '../../generated/imgeditor/catalog.ts';
import { catalog as nanophoto } from '../../generated/nanophoto/catalog.ts';
import { catalog as omnivideo } from '../../generated/omnivideo/catalog.ts';
import type { Catalog, ModelFacts } from '../../mocks/domain/catalog.ts';
import type { Json } from '../../scripts/generate/document.ts';

/** A refusal as a client meets it: HTTP status and the value that tells it apart. */
type Refusal = readonly [status: number, code: Json];

/** The one story in the words of one API. Pointers lead into replies. */
export interface Story {
  readonly catalog: Catalog;
  readonly model: ModelFacts;
  readonly create: string;
  readonly body: (prompt: string) => object;
  readonly taskId: string;
  readonly cost: { readonly at: string; readonly is: number };
  readonly poll: (taskId: string) => { readonly line: string; readonly body?: object };
  readonly status: string;
  /** In the order in which a task has them; a word for two states stands twice. */
  readonly words: {
    readonly queued: Json;
    readonly running: Json;
    readonly succeeded: Json;
    readonly failed: Json;
  };
  readonly url: string;
  /** Absent where only the control API shows the balance. */
  readonly balance?: { readonly line: string; readonly at: string };
  readonly code: string;
  readonly refusals: {
    readonly noKey: Refusal;
    readonly wrongKey: Refusal;
    readonly tooManyRequests: Refusal;
    readonly unwell: Refusal;
    readonly malformed: Refusal;
    readonly noCredits: Refusal;
    readonly foreignTask: Refusal;
    readonly noPath: Refusal;
  };
}

export const stories: readonly Story[] = [
  {
    catalog: cyberbara,
    model: cyberbara.models['sora-2'],
    create: 'POST /cyberbara/api/v1/videos/generations',
    body: (prompt) => ({ model: 'sora-2', prompt, options: { duration: '10' } }),
    taskId: '/data/task_id',
    cost: { at: '/data/credits/cost', is: 20 },
    poll: (taskId) => ({ line: `GET /cyberbara/api/v1/tasks/${taskId}` }),
    status: '/data/task/status',
    words: { queued: 'pending', running: 'processing', succeeded: 'success', failed: 'failed' },
    url: '/data/task/output/videos/0',
    balance: { line: 'GET /cyberbara/api/v1/credits/balance', at: '/data/remaining_credits' },
    code: '/error/code',
    refusals: {
      noKey: [401, 'api_key_required'],
      wrongKey: [401, 'invalid_api_key'],
      tooManyRequests: [429, 'too_many_requests'],
      unwell: [503, 'service_unavailable'],
      malformed: [400, 'invalid_json'],
      noCredits: [402, 'insufficient_credits'],
      foreignTask: [404, 'task_not_found'],
      noPath: [404, 'not_found'],
    },
  },
  {
    catalog: imgeditor,
    model: imgeditor.models['nano-banana'],
    create: 'POST /imgeditor/api/v1/images/generate',
    body: (prompt) => ({ prompt, mode: 'text', num_images: 3 }),
    taskId: '/data/task_id',
    cost: { at: '/data/credits_used', is: 3 },
    poll: (taskId) => ({ line: `GET /imgeditor/api/v1/images/status?task_id=${taskId}` }),
    status: '/data/status',
    words: { queued: 'pending', running: 'processing', succeeded: 'completed', failed: 'failed' },
    url: '/data/image_url',
    balance: { line: 'GET /imgeditor/api/v1/account/credits', at: '/data/credits' },
    code: '/error/code',
    refusals: {
      noKey: [401, 'UNAUTHORIZED'],
      wrongKey: [401, 'UNAUTHORIZED'],
      tooManyRequests: [429, 'RATE_LIMIT_EXCEEDED'],
      unwell: [500, 'INTERNAL_ERROR'],
      malformed: [400, 'INVALID_REQUEST'],
      noCredits: [402, 'INSUFFICIENT_CREDITS'],
      foreignTask: [404, 'TASK_NOT_FOUND'],
      noPath: [404, 'NOT_FOUND'],
    },
  },
  {
    catalog: omnivideo,
    model: omnivideo.models['seedance-2'],
    create: 'POST /omnivideo/api/v1/tasks/create',
    body: (prompt) => ({ model_id: 'seedance-2', prompt }),
    taskId: '/data/task_id',
    cost: { at: '/data/credits', is: 60 },
    poll: (taskId) => ({ line: `GET /omnivideo/api/v1/tasks/${taskId}` }),
    status: '/data/task_status',
    words: { queued: 1, running: 2, succeeded: 3, failed: 4 },
    url: '/data/video_url',
    code: '/code',
    refusals: {
      noKey: [401, 401],
      wrongKey: [401, 401],
      tooManyRequests: [429, 429],
      unwell: [500, 500],
      malformed: [200, 0],
      noCredits: [200, 0],
      foreignTask: [200, 0],
      noPath: [404, 404],
    },
  },
  {
    catalog: nanophoto,
    model: nanophoto.models.GenerateVideoRequest,
    create: 'POST /nanophoto/api/veo-3/generate',
    body: (prompt) => ({
      shots: [{ id: 'shot-1', prompt, generationType: 'TEXT_2_VIDEO', aspectRatio: '16:9' }],
    }),
    taskId: '/shots/0/taskId',
    cost: { at: '/creditsUsed', is: 10 },
    poll: (taskId) => ({
      line: 'POST /nanophoto/api/veo-3/check-status',
      body: { taskIds: [{ shotId: 'shot-1', taskId }] },
    }),
    status: '/status',
    words: {
      queued: 'processing',
      running: 'processing',
      succeeded: 'completed',
      failed: 'failed',
    },
    url: '/shots/0/videoUrl',
    code: '/errorCode',
    refusals: {
      noKey: [401, 'LOGIN_REQUIRED'],
      wrongKey: [401, 'LOGIN_REQUIRED'],
      tooManyRequests: [429, 'API_KEY_RATE_LIMIT_EXCEEDED'],
      unwell: [500, 'INTERNAL_ERROR'],
      malformed: [400, 'INVALID_INPUT'],
      noCredits: [402, 'INSUFFICIENT_CREDITS'],
      foreignTask: [404, 'TASK_NOT_FOUND'],
      noPath: [404, 'NOT_FOUND'],
    },
  },
];
