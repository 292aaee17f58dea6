import { valueAt } from '../contract/pointers.ts';
import type { Create, Poll, Story } from './story.ts';

const poll: Poll = {
  operationId: 'getTask',
  ask: (receipt) => ({ path: { taskId: String(valueAt(receipt, '/data/task_id')) } }),
  status: '/data/task/status',
  states: {
    pending: 'pending',
    processing: 'processing',
    success: 'success',
    failed: 'failed',
    canceled: 'canceled',
  },
  cost: '/data/task/credits/cost',
  createdAt: '/data/task/created_at',
  updatedAt: '/data/task/updated_at',
  outputs: { image: '/data/task/output/images/*', video: '/data/task/output/videos/*' },
};

const receipt = {
  taskId: '/data/task_id',
  cost: '/data/credits/cost',
  remaining: '/data/credits/remaining',
  poll,
  quote: { operationId: 'quoteCredits', body: (body) => body, cost: '/data/estimated_credits' },
} satisfies Omit<Create, 'operationId'>;

export const cyberbara: Story = {
  keyPrefix: '',
  free: {
    remaining: 'account',
    remaining_credits: 'account',
    can_afford: 'account',
    total: 'account',
    total_pages: 'account',
    total_credits_consumed: 'account',
    items: 'account',
    key: 'id',
    message: 'prose',
  },
  creates: [
    { operationId: 'createImageGeneration', medium: 'image', ...receipt },
    { operationId: 'createVideoGeneration', medium: 'video', ...receipt },
  ],
  balance: { operationId: 'getCreditsBalance', at: '/data/remaining_credits' },
  usage: {
    operationId: 'listCreditsUsage',
    items: '/data/items/*',
    taskId: '/task_id',
    credits: '/credits_consumed',
    at: '/created_at',
    pages: {
      total: '/data/summary/total',
      pages: '/data/summary/total_pages',
      consumed: '/data/summary/total_credits_consumed',
      most: 100,
    },
  },
  pollSeconds: 3,
  docs: [
    { at: '2026-03-03T04:08:19.320Z', operationId: 'getCreditsBalance', example: 'balance' },
    {
      at: '2026-03-03T04:08:19.320Z',
      operationId: 'quoteCredits',
      example: 'nano-banana-pro.text-to-image',
    },
    {
      at: '2026-03-03T04:29:12.612Z',
      operationId: 'createImageGeneration',
      example: 'nano-banana-pro.text-to-image',
    },
    { at: '2026-03-03T04:29:31.475Z', operationId: 'getTask', example: 'success.image' },
    {
      at: '2026-03-03T04:30:18.041Z',
      operationId: 'createVideoGeneration',
      example: 'sora-2.text-to-video',
      unseen: true,
    },
    { at: '2026-03-03T04:31:01.420Z', operationId: 'getTask', example: 'failed' },
    {
      at: '2026-03-03T04:31:55.116Z',
      operationId: 'createVideoGeneration',
      example: 'sora-2.text-to-video',
      // The reference shows the finished task with this prompt.
      body: { prompt: 'A cinematic wide shot of waves hitting black volcanic beach at sunrise' },
    },
    { at: '2026-03-03T04:32:08.511Z', operationId: 'getTask', example: 'pending' },
    { at: '2026-03-03T04:34:22.836Z', operationId: 'getTask', example: 'success.video' },
    {
      at: '2026-03-03T04:34:22.836Z',
      operationId: 'listCreditsUsage',
      example: 'first_three_days',
    },
    { at: '2026-03-03T04:34:22.836Z', operationId: 'listCreditsUsage', example: 'second_page' },
    { at: '2026-03-03T04:34:22.836Z', operationId: 'listCreditsUsage', example: 'one_morning' },
  ],
};
