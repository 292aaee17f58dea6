// Generated from openapi/imgeditor/openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from './types.ts';

export type { components, operations, paths };

/** The named schemas of the contract: `Schemas['Prompt']`. */
export type Schemas = components['schemas'];

export type ImgeditorClient = Client<paths>;

export interface ImgeditorClientOptions extends Omit<ClientOptions, 'headers'> {
  /** Where the API is served, without the paths of its operations: `http://127.0.0.1:4010/imgeditor`. */
  baseUrl: string;
  apiKey: string;
}

/** A client whose paths, parameters, bodies and replies are those of the contract. */
export function createImgeditorClient(options: ImgeditorClientOptions): ImgeditorClient {
  const { apiKey, ...clientOptions } = options;
  return createClient<paths>({
    ...clientOptions,
    headers: { Authorization: `Bearer ${apiKey}` },
  });
}

/** The error codes that each operation declares. */
export interface ErrorCodes {
  generateImage: 'INVALID_PROMPT' | 'INVALID_MODEL' | 'INVALID_REQUEST' | 'UNAUTHORIZED' | 'INSUFFICIENT_CREDITS' | 'FORBIDDEN' | 'RATE_LIMIT_EXCEEDED' | 'CONTENT_FILTERED' | 'INTERNAL_ERROR';
  getImageStatus: 'INVALID_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'TASK_NOT_FOUND' | 'RATE_LIMIT_EXCEEDED' | 'INTERNAL_ERROR';
  generateVideo: 'INVALID_PROMPT' | 'INVALID_MODEL' | 'INVALID_REQUEST' | 'UNAUTHORIZED' | 'INSUFFICIENT_CREDITS' | 'FORBIDDEN' | 'RATE_LIMIT_EXCEEDED' | 'CONTENT_FILTERED' | 'INTERNAL_ERROR';
  getVideoStatus: 'INVALID_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'TASK_NOT_FOUND' | 'RATE_LIMIT_EXCEEDED' | 'INTERNAL_ERROR';
  getAccountCredits: 'UNAUTHORIZED' | 'FORBIDDEN' | 'RATE_LIMIT_EXCEEDED' | 'INTERNAL_ERROR';
  calculateCost: 'INVALID_MODEL' | 'INVALID_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'RATE_LIMIT_EXCEEDED' | 'INTERNAL_ERROR';
  listModels: 'UNAUTHORIZED' | 'FORBIDDEN' | 'RATE_LIMIT_EXCEEDED' | 'INTERNAL_ERROR';
}

/** The error codes of one operation, or of all of them. */
export type ErrorCode<Operation extends keyof operations = keyof operations> = ErrorCodes[Operation];
