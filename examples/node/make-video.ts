/**
 * Makes a video and saves it:
 *
 *   npm start                       # the mock, in another terminal
 *   node examples/node/make-video.ts "Waves on a black beach" waves.mp4
 *
 * CYBERBARA_URL and CYBERBARA_KEY say where the API is, and which key to use; by default those of the mock.
 */
import { writeFile } from 'node:fs/promises';
import { createCyberbaraClient, TaskFailedError, waitForTask } from 'understudy/client/cyberbara';

const [prompt = 'Waves on a black beach', file = 'video.mp4'] = process.argv.slice(2);
const client = createCyberbaraClient({
  baseUrl: process.env['CYBERBARA_URL'] ?? 'http://127.0.0.1:4010/cyberbara',
  apiKey: process.env['CYBERBARA_KEY'] ?? 'node-example',
});

try {
  await save(await make());
} catch (error) {
  say(error instanceof TaskFailedError ? `${error.message} Its credits come back.` : error);
  process.exitCode = 1;
}

/** The URL of the video. */
async function make(): Promise<string> {
  const { data, error } = await client.POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt, options: { duration: 10 } },
  });
  // Not tried again: what may have been charged is not ordered twice.
  if (error !== undefined) throw new Error(`${error.error.code}: ${error.error.message}`);
  const { task_id, credits } = data.data;
  say(`${task_id}: ${credits.cost} credits, ${credits.remaining} left`);

  let last: string | undefined;
  const task = await waitForTask(client, task_id, {
    onUpdate: ({ status }) => {
      if (status !== last) say(status);
      last = status;
    },
  });
  const [url] = task.output.videos;
  if (url === undefined) throw new Error(`The task ${task_id} has no video.`);
  return url;
}

async function save(url: string): Promise<void> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`${url} cannot be read: ${reply.status}`);
  await writeFile(file, new Uint8Array(await reply.arrayBuffer()));
  say(`saved as ${file}`);
}

function say(what: unknown): void {
  process.stdout.write(`${what instanceof Error ? what.message : String(what)}\n`);
}
