// Generated from openapi/control/openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from './types.ts';

export type { components, operations, paths };

/** The named schemas of the contract: `Schemas['ServedOperation']`. */
export type Schemas = components['schemas'];

export type ControlClient = Client<paths>;

export interface ControlClientOptions extends Omit<ClientOptions, 'headers'> {
  /** Where the API is served, without the paths of its operations: `http://{host}/_mock`. */
  baseUrl: string;
  /** The word that the mock was started with as `--control-token` or `CONTROL_TOKEN`. */
  apiKey?: string | undefined;
}

/** A client whose paths, parameters, bodies and replies are those of the contract. */
export function createControlClient(options: ControlClientOptions): ControlClient {
  const { apiKey, ...clientOptions } = options;
  return createClient<paths>({
    ...clientOptions,
    ...(apiKey !== undefined && { headers: { Authorization: `Bearer ${apiKey}` } }),
  });
}

/** The error codes that each operation declares. */
export interface ErrorCodes {
  listApis: 'control_token_required' | 'not_local' | 'internal_error';
  streamEvents: 'control_token_required' | 'not_local' | 'internal_error';
  getStrayJournal: 'control_token_required' | 'not_local' | 'internal_error';
  listSandboxes: 'control_token_required' | 'not_local' | 'internal_error';
  getSandbox: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  deleteSandbox: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  changeClock: 'invalid_request' | 'control_token_required' | 'not_local' | 'task_not_found' | 'sandbox_not_found' | 'clock_backwards' | 'task_never_ends' | 'internal_error';
  resetSandbox: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  changeAccount: 'invalid_request' | 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  getCapsule: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'capsule_too_large' | 'upload_lost' | 'internal_error';
  loadCapsule: 'invalid_request' | 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'user_taken' | 'internal_error';
  streamSandboxEvents: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  forkSandbox: 'invalid_request' | 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'key_taken' | 'internal_error';
  listFaults: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  addFault: 'invalid_request' | 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  clearFaults: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  removeFault: 'control_token_required' | 'not_local' | 'fault_not_found' | 'sandbox_not_found' | 'internal_error';
  getJournal: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  getConduct: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  queueOutcome: 'invalid_request' | 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  clearOutcomes: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  listSnapshots: 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'internal_error';
  takeSnapshot: 'invalid_request' | 'control_token_required' | 'not_local' | 'sandbox_not_found' | 'too_many_snapshots' | 'internal_error';
  deleteSnapshot: 'control_token_required' | 'not_local' | 'snapshot_not_found' | 'sandbox_not_found' | 'internal_error';
  restoreSnapshot: 'control_token_required' | 'not_local' | 'snapshot_not_found' | 'sandbox_not_found' | 'internal_error';
  changePlan: 'invalid_request' | 'control_token_required' | 'not_local' | 'task_not_found' | 'sandbox_not_found' | 'task_is_final' | 'internal_error';
  cancelTask: 'control_token_required' | 'not_local' | 'task_not_found' | 'sandbox_not_found' | 'task_is_final' | 'internal_error';
}

/** The error codes of one operation, or of all of them. */
export type ErrorCode<Operation extends keyof operations = keyof operations> = ErrorCodes[Operation];
