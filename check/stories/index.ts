import { cyberbara } from './cyberbara.ts';
import { imgeditor } from './imgeditor.ts';
import { nanophoto } from './nanophoto.ts';
import { omnivideo } from './omnivideo.ts';
import type { Story } from './story.ts';

const stories: Readonly<Record<string, Story>> = { cyberbara, imgeditor, omnivideo, nanophoto };

/** @throws {Error} when the check does not know the API yet */
export function storyOf(api: string): Story {
  const story = stories[api];
  if (story === undefined)
    throw new Error(`Add check/stories/${api}.ts: how ${api} makes, reads and bills a task.`);
  return story;
}
