import {
  type CyberbaraClient,
  type Schemas,
  TaskFailedError,
  waitForTask,
  type WaitOptions,
} from 'understudy/client/cyberbara';
import { type Refusal, refusalOf } from './refusal.ts';

export type Receipt = Schemas['VideoGenerationReceipt'];
export type Wish = Schemas['Sora2Request'];

/** What has become of a video that was asked for. */
export type Making =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  /** Nothing was made, and nothing charged. */
  | { readonly state: 'refused'; readonly refusal: Refusal }
  /** No reply has come to the request: nobody here knows whether it was charged. */
  | { readonly state: 'unanswered' }
  | { readonly state: 'waiting'; readonly receipt: Receipt; readonly begun: boolean }
  /** The task goes on, and {@link follow} finds it again. */
  | { readonly state: 'lost'; readonly receipt: Receipt }
  | { readonly state: 'done'; readonly receipt: Receipt; readonly url: string }
  /** The credits came back if the balance says so. */
  | { readonly state: 'failed'; readonly receipt: Receipt; readonly balance: number | undefined };

type Tell = (making: Making) => void;

/** Asks for a video and waits for it. What happens is told, never thrown; an abort ends it without a word. */
export async function makeVideo(
  client: CyberbaraClient,
  wish: Wish,
  tell: Tell,
  options: WaitOptions = {},
): Promise<void> {
  tell({ state: 'sending' });
  const answer = await answered(
    client.POST('/api/v1/videos/generations', { body: wish, signal: options.signal ?? null }),
  );
  if (options.signal?.aborted === true) return;
  if (answer === undefined) return tell({ state: 'unanswered' });
  if (answer.data !== undefined) return follow(client, answer.data.data, tell, options);
  const { error, response } = answer;
  const quote =
    response.status === 402
      ? await answered(client.POST('/api/v1/credits/quote', { body: wish }))
      : undefined;
  tell({ state: 'refused', refusal: refusalOf(error, response.headers, quote?.data?.data) });
}

/** Waits for a video that was asked for before. */
export async function follow(
  client: CyberbaraClient,
  receipt: Receipt,
  tell: Tell,
  options: WaitOptions = {},
): Promise<void> {
  tell({ state: 'waiting', receipt, begun: false });
  try {
    const task = await waitForTask(client, receipt.task_id, {
      ...options,
      onUpdate: ({ status }) => {
        if (status === 'processing') tell({ state: 'waiting', receipt, begun: true });
      },
    });
    const [url = ''] = task.output.videos;
    tell({ state: 'done', receipt, url });
  } catch (error) {
    if (options.signal?.aborted === true) return;
    if (error instanceof TaskFailedError)
      tell({ state: 'failed', receipt, balance: await balanceOf(client) });
    else tell({ state: 'lost', receipt });
  }
}

export async function balanceOf(client: CyberbaraClient): Promise<number | undefined> {
  const reply = await answered(client.GET('/api/v1/credits/balance'));
  return reply?.data?.data.remaining_credits;
}

/** Nothing if no reply arrives, which is when `fetch` rejects. */
function answered<Reply>(asked: Promise<Reply>): Promise<Reply | undefined> {
  return asked.catch(() => undefined);
}
