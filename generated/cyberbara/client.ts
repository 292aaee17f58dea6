// Generated from openapi/cyberbara/openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import { serializeBody } from '../../client/serialize-body.ts';
import type { components, operations, paths } from './types.ts';

export type { components, operations, paths };

/** The named schemas of the contract: `Schemas['MediaType']`. */
export type Schemas = components['schemas'];

export type CyberbaraClient = Client<paths>;

export interface CyberbaraClientOptions extends Omit<ClientOptions, 'headers'> {
  /** Where the API is served, without the paths of its operations: `http://127.0.0.1:4010/cyberbara`. */
  baseUrl: string;
  apiKey: string;
}

/** A client whose paths, parameters, bodies and replies are those of the contract. */
export function createCyberbaraClient(options: CyberbaraClientOptions): CyberbaraClient {
  const { apiKey, ...clientOptions } = options;
  return createClient<paths>({
    bodySerializer: serializeBody,
    ...clientOptions,
    headers: { Authorization: `Bearer ${apiKey}` },
  });
}

/** The error codes that each operation declares. */
export interface ErrorCodes {
  listModels: 'invalid_media_type' | 'api_key_required' | 'invalid_api_key' | 'too_many_requests' | 'query_failed' | 'internal_error' | 'service_unavailable';
  uploadImages: 'invalid_multipart' | 'files_required' | 'too_many_files' | 'invalid_file_type' | 'invalid_file_size' | 'api_key_required' | 'invalid_api_key' | 'file_too_large' | 'too_many_requests' | 'upload_failed' | 'internal_error' | 'service_unavailable';
  uploadVideos: 'invalid_multipart' | 'files_required' | 'too_many_files' | 'invalid_file_type' | 'invalid_file_size' | 'api_key_required' | 'invalid_api_key' | 'file_too_large' | 'too_many_requests' | 'upload_failed' | 'internal_error' | 'service_unavailable';
  getCreditsBalance: 'api_key_required' | 'invalid_api_key' | 'too_many_requests' | 'query_failed' | 'internal_error' | 'service_unavailable';
  quoteCredits: 'invalid_json' | 'invalid_model' | 'unsupported_model' | 'invalid_media_type' | 'invalid_model_for_media_type' | 'invalid_scene' | 'scene_not_supported' | 'invalid_request' | 'api_key_required' | 'invalid_api_key' | 'too_many_requests' | 'query_failed' | 'internal_error' | 'service_unavailable';
  listCreditsUsage: 'invalid_date' | 'invalid_date_range' | 'invalid_request' | 'api_key_required' | 'invalid_api_key' | 'too_many_requests' | 'query_failed' | 'internal_error' | 'service_unavailable';
  createImageGeneration: 'invalid_json' | 'invalid_model' | 'unsupported_model' | 'invalid_model_for_media_type' | 'invalid_scene' | 'scene_not_supported' | 'invalid_request' | 'api_key_required' | 'invalid_api_key' | 'insufficient_credits' | 'too_many_requests' | 'generation_failed' | 'internal_error' | 'service_unavailable';
  createVideoGeneration: 'invalid_json' | 'invalid_model' | 'unsupported_model' | 'invalid_model_for_media_type' | 'invalid_scene' | 'scene_not_supported' | 'invalid_request' | 'api_key_required' | 'invalid_api_key' | 'insufficient_credits' | 'too_many_requests' | 'generation_failed' | 'internal_error' | 'service_unavailable';
  getTask: 'invalid_task_id' | 'api_key_required' | 'invalid_api_key' | 'task_not_found' | 'task_not_ready' | 'too_many_requests' | 'query_failed' | 'internal_error' | 'service_unavailable';
}

/** The error codes of one operation, or of all of them. */
export type ErrorCode<Operation extends keyof operations = keyof operations> = ErrorCodes[Operation];
