import { isObject, type Json, objectsAt } from '../../scripts/generate/document.ts';
import type { Story } from './story.ts';

function taskIds(receipt: unknown): Json[] {
  const shots = isObject(receipt) ? objectsAt(receipt, 'shots') : [];
  return shots.map(({ shotId = null, taskId = null }) => ({ shotId, taskId }));
}

export const nanophoto: Story = {
  keyPrefix: '',
  free: { taskId: 'id', generationTime: 'course', error: 'prose' },
  creates: [
    {
      operationId: 'generateVideo',
      medium: 'video',
      taskId: '/shots/0/taskId',
      cost: '/creditsUsed',
      poll: {
        operationId: 'checkStatus',
        ask: (receipt) => ({ body: { taskIds: taskIds(receipt) } }),
        status: '/status',
        states: { processing: 'processing', completed: 'success', failed: 'failed' },
        parts: { at: '/shots/*', status: '/status' },
        outputs: { video: '/videoUrl' },
      },
    },
  ],
  pollSeconds: 10,
  docs: [
    { at: '2026-01-15T12:00:00.000Z', operationId: 'generateVideo', example: 'TEXT_2_VIDEO' },
    { at: '2026-01-15T12:00:05.000Z', operationId: 'checkStatus', example: 'processing' },
    { at: '2026-01-15T12:01:30.000Z', operationId: 'checkStatus', example: 'completed' },
  ],
};
