/** Repositories for tests: contracts, and a history of git where it is asked for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '../../scripts/generate/document.ts';

export class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'understudy-repository-'));

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true }));
  }

  write(path: string, content: string | JsonObject): string {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' ? content : JSON.stringify(content, undefined, 2),
    );
    return file;
  }

  /** Runs git without anybody's settings. */
  git(...args: readonly string[]): string {
    const who = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
    return execFileSync('git', [...who, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Commits all that there is, as the tag if one is given. */
  commit(tag?: string): void {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message=As it is');
    if (tag !== undefined) this.git('tag', tag);
  }
}

/** A contract with two operations, whose reply when there are too many has a header. */
export function api({ required = true, fields = ['prompt'] } = {}): JsonObject {
  const responses = {
    '200': { description: 'Done.' },
    '429': { $ref: '#/components/responses/TooMany' },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Clips', version: '1' },
    paths: {
      '/clips': {
        post: {
          operationId: 'makeClip',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Clip' } } },
          },
          responses,
        },
        get: { operationId: 'listClips', responses },
      },
    },
    components: {
      schemas: {
        Clip: {
          type: 'object',
          properties: Object.fromEntries(fields.map((field) => [field, { type: 'string' }])),
        },
      },
      responses: {
        TooMany: {
          description: 'Too many.',
          headers: { 'Retry-After': { required, schema: { type: 'integer' } } },
        },
      },
    },
  };
}
