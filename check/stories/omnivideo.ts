import { valueAt } from '../contract/pointers.ts';
import type { Story } from './story.ts';

export const omnivideo: Story = {
  keyPrefix: 'sk-',
  free: { task_id: 'id', request_id: 'id', created_at: 'course', msg: 'free text' },
  creates: [
    {
      operationId: 'createTask',
      scene: ({ image_urls: images }) =>
        Array.isArray(images) && images.length > 0 ? 'image' : 'text',
      taskId: '/data/task_id',
      cost: '/data/credits',
      accepted: { at: '/code', is: 200 },
      poll: {
        operationId: 'getTask',
        ask: (receipt) => ({ path: { task_id: String(valueAt(receipt, '/data/task_id')) } }),
        status: '/data/task_status',
        states: { 1: 'pending', 2: 'processing', 3: 'success', 4: 'failed' },
        cost: '/data/credits',
        createdAt: '/data/created_at',
        outputs: { image: '/data/image_url', video: '/data/video_url' },
      },
    },
  ],
  pollSeconds: 5,
  docs: [
    { at: '2024-10-27T03:33:20.000Z', operationId: 'createTask', example: 'gpt-image-2.text' },
    { at: '2024-10-27T03:33:50.000Z', operationId: 'getTask', example: 'success.image' },
  ],
};
