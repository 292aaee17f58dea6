// Generated from openapi/nanophoto/openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from './types.ts';

export type { components, operations, paths };

/** The named schemas of the contract: `Schemas['ShotId']`. */
export type Schemas = components['schemas'];

export type NanophotoClient = Client<paths>;

export interface NanophotoClientOptions extends Omit<ClientOptions, 'headers'> {
  /** Where the API is served, without the paths of its operations: `http://127.0.0.1:4010/nanophoto`. */
  baseUrl: string;
  apiKey: string;
}

/** A client whose paths, parameters, bodies and replies are those of the contract. */
export function createNanophotoClient(options: NanophotoClientOptions): NanophotoClient {
  const { apiKey, ...clientOptions } = options;
  return createClient<paths>({
    ...clientOptions,
    headers: { Authorization: `Bearer ${apiKey}` },
  });
}

/** The error codes that each operation declares. */
export interface ErrorCodes {
  generateVideo: 'SHOTS_REQUIRED' | 'PROMPT_REQUIRED' | 'INVALID_IMAGE_COUNT' | 'IMAGE_URLS_REQUIRED' | 'INVALID_INPUT' | 'LOGIN_REQUIRED' | 'INSUFFICIENT_CREDITS' | 'API_KEY_RATE_LIMIT_EXCEEDED' | 'GENERATION_FAILED' | 'INTERNAL_ERROR';
  checkStatus: 'TASK_IDS_REQUIRED' | 'INVALID_INPUT' | 'LOGIN_REQUIRED' | 'TASK_NOT_FOUND' | 'API_KEY_RATE_LIMIT_EXCEEDED' | 'INTERNAL_ERROR';
}

/** The error codes of one operation, or of all of them. */
export type ErrorCode<Operation extends keyof operations = keyof operations> = ErrorCodes[Operation];
