import type { Mock } from '../../mocks/mock.ts';

/** An API as its client knows it: what it asks, and what its documents say of how to ask. */
export interface Manners {
  readonly create: string;
  readonly body: (prompt: string) => object;
  readonly task: RegExp;
  readonly poll: (taskId: string) => readonly [what: string, body?: object];
  readonly final: RegExp;
  /** Milliseconds from one poll of a task to the next. */
  readonly pace: number;
  /** What tells of charges. */
  readonly look?: string;
}

export const manners: Readonly<Record<'cyberbara' | 'omnivideo' | 'nanophoto', Manners>> = {
  cyberbara: {
    create: 'POST /cyberbara/api/v1/videos/generations',
    body: (prompt) => ({ model: 'sora-2', prompt, options: { duration: 15 } }),
    task: /"task_id":"([^"]+)"/,
    poll: (id) => [`GET /cyberbara/api/v1/tasks/${id}`],
    final: /"status":"(success|failed)"/,
    pace: 1000,
    look: 'GET /cyberbara/api/v1/credits/balance',
  },
  omnivideo: {
    create: 'POST /omnivideo/api/v1/tasks/create',
    body: (prompt) => ({ model_id: 'gpt-image-2', prompt }),
    task: /"task_id":"([^"]+)"/,
    poll: (id) => [`GET /omnivideo/api/v1/tasks/${id}`],
    final: /"task_status":[34]/,
    pace: 1000,
  },
  nanophoto: {
    create: 'POST /nanophoto/api/veo-3/generate',
    body: (prompt) => ({
      shots: [{ id: 'shot', prompt, generationType: 'TEXT_2_VIDEO', aspectRatio: '16:9' }],
    }),
    task: /"taskId":"([^"]+)"/,
    poll: (taskId) => [
      'POST /nanophoto/api/veo-3/check-status',
      { taskIds: [{ shotId: 'shot', taskId }] },
    ],
    final: /"status":"(completed|failed)"/,
    pace: 5000,
  },
};

interface Known {
  readonly id: string;
  readonly api: keyof typeof manners;
  askedAt: number;
  final: boolean;
}

/** The machine's clock of a mock, in the hands of a test. */
export interface Hand {
  now: number;
}

/** What goes wrong with a request, as `X-Mock-Fault` says it. */
export type Fault =
  'none' | 'status=429' | 'status=500' | 'drop' | 'drop-after-commit' | 'truncated';

/** A client that does as it is told by documents and replies, whatever goes wrong, until it is made to slip. */
export class PoliteClient {
  readonly tasks: Known[] = [];
  readonly #mock: Mock;
  readonly #key: string;
  readonly #hand: Hand;
  readonly #speed: number;
  #prompts = 0;

  constructor(mock: Mock, key: string, hand: Hand, speed: number) {
    this.#mock = mock;
    this.#key = key;
    this.#hand = hand;
    this.#speed = speed;
  }

  wait(milliseconds: number): void {
    this.#hand.now += milliseconds;
  }

  async ask(what: string, body?: object, fault: Fault = 'none') {
    const [method = '', path = ''] = what.split(' ');
    const headers = {
      authorization: `Bearer ${this.#key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(fault !== 'none' && { 'x-mock-fault': fault }),
    };
    try {
      const response = await this.#mock.fetch(path, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const retryAfter = Number(response.headers.get('retry-after') ?? 0) * 1000;
      return { status: response.status, text: await response.text(), retryAfter };
    } catch {
      return { status: 0, text: '', retryAfter: 0 };
    }
  }

  /** A new task; repeated once after a refusal, and after a failure only when it could look first. */
  async create(api: keyof typeof manners, fault: Fault = 'none'): Promise<Known | undefined> {
    const { create, body, look } = manners[api];
    const wish = body(`Take ${(this.#prompts += 1)}`);
    let reply = await this.ask(create, wish, fault);
    if (reply.status === 429) this.wait(reply.retryAfter);
    else if (reply.status === 0 || reply.status >= 500) {
      if (look === undefined) return undefined;
      await this.ask(look);
    }
    if (reply.status !== 200) reply = await this.ask(create, wish);
    return this.#learn(api, reply.text);
  }

  #learn(api: keyof typeof manners, text: string): Known | undefined {
    const id = manners[api].task.exec(text)?.[1];
    if (id === undefined) return undefined;
    const task = { id, api, askedAt: -Infinity, final: false };
    this.tasks.push(task);
    return task;
  }

  /** Asks how far a task is, in time and as long as that is not known. */
  async poll(task: Known, fault: Fault = 'none'): Promise<void> {
    if (task.final) return;
    const pace = manners[task.api].pace / this.#speed;
    this.wait(Math.max(0, task.askedAt + pace - this.#hand.now));
    const { status, retryAfter } = await this.look(task, fault);
    if (status === 200) return;
    this.wait(retryAfter);
    await this.look(task);
  }

  /** Asks at once. */
  async look(task: Known, fault: Fault = 'none') {
    const { poll, final } = manners[task.api];
    task.askedAt = this.#hand.now;
    const reply = await this.ask(
      ...poll(task.id),
      ...(poll(task.id).length > 1 ? [] : [undefined]),
      fault,
    );
    if (reply.status === 200 && final.test(reply.text)) task.final = true;
    return reply;
  }

  /** Polls a task to its end, in no hurry. */
  async follow(task: Known): Promise<void> {
    while (!task.final) {
      this.wait((10 * manners[task.api].pace) / this.#speed);
      await this.poll(task);
    }
  }
}
