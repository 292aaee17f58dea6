import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import ts from 'typescript';
import { root } from '../../scripts/apis.ts';

/** What the flow saw, for a test to compare. */
interface FlowResult {
  readonly models: number;
  readonly estimated: number;
  readonly cost: number;
  readonly statuses: readonly string[];
  readonly images: readonly string[];
  readonly balance: number;
}

interface FlowOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly fetch?: typeof fetch;
  /** Called between two readings of the task, so that a test can move the clock. */
  readonly pause: () => Promise<void>;
}

export interface IndependentClient {
  readonly folder: string;
  /** The suggested flow: models, upload, quote, create, poll, balance. Throws when a reply is an error. */
  run(options: FlowOptions): Promise<FlowResult>;
}

/** A client of the CyberBara contract by another generator, in a temporary folder, with the flow that uses it. */
export async function generateIndependentClient(): Promise<IndependentClient> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-independent-'));
  await createClient({
    input: join(root, 'generated/cyberbara/openapi.yaml'),
    output: { path: folder, module: { extension: '.ts' } },
    logs: { level: 'silent' },
  });
  await writeFile(join(folder, 'flow.ts'), FLOW);
  return {
    folder,
    run: async (options) => {
      const { flow }: { flow: IndependentClient['run'] } = await import(join(folder, 'flow.ts'));
      return flow(options);
    },
  };
}

/** What the compiler has to say about files of the client. */
export function typeCheck(folder: string, files: readonly string[]): string[] {
  const names = files.map((file) => join(folder, file));
  const program = ts.createProgram(names, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const FLOW = `
import { createClient } from './client/index.ts';
import { createImageGeneration, getCreditsBalance, getTask, listModels, quoteCredits, uploadImages } from './sdk.gen.ts';

interface Options { baseUrl: string; apiKey: string; fetch?: typeof fetch; pause: () => Promise<void> }

export async function flow({ baseUrl, apiKey, fetch, pause }: Options) {
  const client = createClient({ baseUrl, auth: apiKey, ...(fetch && { fetch }) });
  const use = { client, throwOnError: true } as const;
  const models = await listModels({ ...use, query: { media_type: 'image' } });
  const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'a.png', { type: 'image/png' });
  const upload = await uploadImages({ ...use, body: { files: [png] } });
  const body = {
    model: 'nano-banana-pro',
    scene: 'image-to-image',
    prompt: 'Keep the composition, make it night',
    options: { resolution: '1k', image_input: upload.data.data.urls },
  } as const;
  const quote = await quoteCredits({ ...use, body });
  const receipt = await createImageGeneration({ ...use, body: { ...body, options: { ...body.options, image_input: [...upload.data.data.urls] } } });
  const statuses: string[] = [];
  let images: string[] = [];
  for (let final = false; !final; ) {
    const { data } = await getTask({ ...use, path: { taskId: receipt.data.data.task_id } });
    const { task } = data.data;
    statuses.push(task.status);
    final = task.status !== 'pending' && task.status !== 'processing';
    if (task.status === 'success') images = task.output.images;
    if (!final) await pause();
  }
  const balance = await getCreditsBalance(use);
  return {
    models: models.data.data.total,
    estimated: quote.data.data.estimated_credits,
    cost: receipt.data.data.credits.cost,
    statuses,
    images,
    balance: balance.data.data.remaining_credits,
  };
}
`;
