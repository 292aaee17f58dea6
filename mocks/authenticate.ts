import type { Operation } from './contract/contract.ts';
import type { Headers } from './contract/security.ts';
import type { Catalog } from './domain/catalog.ts';
import { KeyRefused } from './domain/errors.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { Sandboxes } from './sandbox/sandboxes.ts';
import { scenarioOf } from './sandbox/scenario.ts';

/** Who calls: the key's sandbox. `undefined` where the operation needs no key. */
export function authenticate(
  operation: Operation,
  headers: Headers,
  catalog: Catalog,
  sandboxes: Sandboxes,
): Sandbox | undefined {
  const credentials = operation.credentials(headers);
  if (credentials.shown === 'not needed') return undefined;
  if (credentials.shown === 'nothing') throw new KeyRefused('missing');
  if (credentials.shown === 'unreadable') throw new KeyRefused('invalid');
  const known = sandboxes.find(credentials.key);
  if (known !== undefined) return known;
  const scenario = scenarioOf(credentials.key);
  if (
    scenario === 'invalid' ||
    scenario === 'disabled' ||
    scenario === 'expired' ||
    scenario === 'unscoped'
  )
    throw new KeyRefused(scenario);
  return sandboxes.enter(credentials.key, catalog);
}
