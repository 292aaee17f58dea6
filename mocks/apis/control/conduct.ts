import type { components } from '../../../generated/control/types.ts';
import { findingsIn } from '../../conduct/conduct.ts';
import type { Finding } from '../../conduct/finding.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { Journal } from '../../journal/journal.ts';
import { hiding } from '../../sandbox/key.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { timestamp } from '../../domain/timestamp.ts';

type Schemas = components['schemas'];

/** @param key of the sandbox, as far as it was shown; it is masked wherever it stands */
export function conductOf(
  sandbox: Sandbox,
  key: string | undefined,
  journal: Journal,
  catalogs: ReadonlyMap<string, Catalog>,
): Schemas['Conduct'] {
  const { entries, forgotten } = journal.history(sandbox);
  const findings = findingsIn(entries, catalogs, sandbox.state.tasks);
  const hide = hiding(key);
  return {
    findings: findings.map((finding) => wireFinding(finding, hide)),
    seen: entries.length,
    forgotten,
  };
}

function wireFinding(
  { rule, provenance, message, requests }: Finding,
  hide: (text: string) => string,
): Schemas['Finding'] {
  return {
    rule,
    provenance,
    message: hide(message),
    requests: requests.map(({ entry: { nth, method, api, path }, asked }) => ({
      nth,
      method: method.toUpperCase(),
      path: hide(`/${api}${path}`),
      at: timestamp(asked.machine),
      clock: timestamp(asked.sandbox),
    })),
  };
}
