// Generated from openapi/omnivideo/openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from './types.ts';

export type { components, operations, paths };

/** The named schemas of the contract: `Schemas['Prompt']`. */
export type Schemas = components['schemas'];

export type OmnivideoClient = Client<paths>;

export interface OmnivideoClientOptions extends Omit<ClientOptions, 'headers'> {
  /** Where the API is served, without the paths of its operations: `http://127.0.0.1:4010/omnivideo`. */
  baseUrl: string;
  apiKey: string;
}

/** A client whose paths, parameters, bodies and replies are those of the contract. */
export function createOmnivideoClient(options: OmnivideoClientOptions): OmnivideoClient {
  const { apiKey, ...clientOptions } = options;
  return createClient<paths>({
    ...clientOptions,
    headers: { Authorization: `Bearer ${apiKey}` },
  });
}

/** The error codes that each operation declares. */
export interface ErrorCodes {
  createTask: never;
  getTask: never;
}

/** The error codes of one operation, or of all of them. */
export type ErrorCode<Operation extends keyof operations = keyof operations> = ErrorCodes[Operation];
