import {
  isObject,
  type Json,
  type JsonObject,
  objectsAt,
} from '../../scripts/generate/document.ts';
import type { Story } from './story.ts';

function taskIds(receipt: unknown): Json[] {
  const shots = isObject(receipt) ? objectsAt(receipt, 'shots') : [];
  return shots.map(({ shotId = null, taskId = null }) => ({ shotId, taskId }));
}

/** The kind that all shots have in common. */
function kindOfShots(body: JsonObject): string | undefined {
  const [kind, ...others] = new Set(
    objectsAt(body, 'shots').map(({ generationType }) => generationType),
  );
  return typeof kind === 'string' && others.length === 0 ? kind : undefined;
}

export const nanophoto: Story = {
  keyPrefix: '',
  free: { taskId: 'id', generationTime: 'course', error: 'prose' },
  creates: [
    {
      operationId: 'generateVideo',
      medium: 'video',
      scene: kindOfShots,
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
