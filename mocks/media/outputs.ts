import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { statusAt, type Task } from '../domain/tasks.ts';
import type { Files } from '../files.ts';
import { seededHex } from '../sandbox/ids.ts';
import type { Sandboxes } from '../sandbox/sandboxes.ts';
import { pictureSize, ratioOf } from './size.ts';

/**
 * The pictures and clips of successful tasks, rendered when they are first asked for and then kept on disk.
 */
export class Outputs {
  readonly #files: Files;
  readonly #sandboxes: Sandboxes;
  readonly #rendering = new Map<string, Promise<void>>();

  constructor(files: Files, sandboxes: Sandboxes) {
    this.#files = files;
    this.#sandboxes = sandboxes;
  }

  /** The path of a file by its URL's last two parts; undefined before its task has succeeded. */
  async find(user: string, file: string): Promise<string | undefined> {
    const task = this.#finished(user, file);
    if (task === undefined) return undefined;
    const path = this.#files.mediaPath(nameOf(task));
    if (!existsSync(path)) {
      const rendering = this.#rendering.get(path) ?? this.#render(task, path);
      this.#rendering.set(path, rendering);
      await rendering.finally(() => this.#rendering.delete(path));
    }
    return path;
  }

  #finished(user: string, file: string): Task | undefined {
    for (const sandbox of this.#sandboxes.ofUser(user)) {
      const { tasks, outputs } = sandbox.state;
      const task = tasks.get(outputs.get(file) ?? '');
      if (task !== undefined && statusAt(task, sandbox.now) === 'succeeded') return task;
    }
    return undefined;
  }

  async #render(task: Task, path: string): Promise<void> {
    // Nobody may be served half a file, so it gets its name when it is whole.
    await writeFile(`${path}.part`, await render(task));
    await rename(`${path}.part`, path);
  }
}

/** After a reset the same id can stand for another picture, so what is shown is part of the name. */
function nameOf({ id, model, prompt, output }: Task): string {
  const { file, aspectRatio = '', resolution = '', seconds = '' } = output;
  return `${seededHex(id, model, prompt, aspectRatio, resolution, seconds)}${extname(file)}`;
}

async function render({ id, medium, model, prompt, output }: Task): Promise<Buffer> {
  const { file, aspectRatio, resolution, seconds = 5 } = output;
  // The canvas and the muxer take 0.1 s each to load: not before somebody looks.
  if (medium === 'video') {
    const { renderClip } = await import('./clip.ts');
    return renderClip({ ratio: ratioOf(aspectRatio), seconds, title: id });
  }
  const { renderPicture } = await import('./picture.ts');
  const format = extname(file) === '.png' ? 'png' : 'jpeg';
  return renderPicture({
    ...pictureSize(aspectRatio, resolution),
    format,
    model,
    prompt,
    taskId: id,
  });
}
