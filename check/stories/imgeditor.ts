import { valueAt } from '../contract/pointers.ts';
import type { Create, Poll, Story } from './story.ts';

const receipt = {
  taskId: '/data/task_id',
  cost: '/data/credits_used',
  remaining: '/data/credits_remaining',
} satisfies Partial<Create>;

const reading = {
  ask: (made) => ({ query: { task_id: String(valueAt(made, '/data/task_id')) } }),
  status: '/data/status',
  progress: '/data/progress',
} satisfies Partial<Poll>;

export const imgeditor: Story = {
  keyPrefix: 'nb_sk_',
  free: {
    task_id: 'id',
    credits: 'account',
    total_credits: 'account',
    credits_remaining: 'account',
    subscription: 'account',
    is_vip: 'account',
    progress: 'course',
    message: 'prose',
    error: 'prose',
  },
  creates: [
    {
      operationId: 'generateImage',
      medium: 'image',
      // The default of `mode`.
      scene: () => 'text',
      ...receipt,
      poll: {
        operationId: 'getImageStatus',
        ...reading,
        states: {
          pending: 'pending',
          processing: 'processing',
          completed: 'success',
          failed: 'failed',
        },
        outputs: { image: '/data/image_url' },
      },
      quote: {
        operationId: 'calculateCost',
        body: (body) => ({ ...body, type: 'image' }),
        cost: '/data/credits_needed',
      },
    },
    {
      operationId: 'generateVideo',
      medium: 'video',
      scene: ({ image_url: image }) => (image === undefined ? 'text' : 'image'),
      ...receipt,
      poll: {
        operationId: 'getVideoStatus',
        ...reading,
        states: { processing: 'processing', succeeded: 'success', failed: 'failed' },
        outputs: { video: '/data/video_url' },
      },
      quote: {
        operationId: 'calculateCost',
        body: (body) => ({ ...body, type: 'video' }),
        cost: '/data/credits_needed',
      },
    },
  ],
  balance: { operationId: 'getAccountCredits', at: '/data/credits' },
  pollSeconds: 5,
  docs: [
    { at: '2023-12-31T23:58:00.000Z', operationId: 'generateImage', example: 'nano-banana.text' },
    { at: '2023-12-31T23:58:00.000Z', operationId: 'getAccountCredits', example: 'subscribed' },
    { at: '2023-12-31T23:58:30.000Z', operationId: 'generateVideo', example: 'veo-3.1-fast.image' },
    { at: '2024-01-01T00:00:00.000Z', operationId: 'getImageStatus', example: 'completed' },
    { at: '2024-01-01T00:00:00.000Z', operationId: 'getVideoStatus', example: 'succeeded' },
  ],
};
