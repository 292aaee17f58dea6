import { apis } from '../../mocks/apis/index.ts';
import { createMock } from '../../mocks/mock.ts';
import { findApis } from '../../scripts/apis.ts';
import { knowledgeOf, mockTarget, type Target } from '../../check/target/target.ts';

export interface MockTargets {
  readonly url: string;
  readonly targets: readonly Target[];
  readonly close: () => Promise<void>;
}

/** The APIs that have both a contract and handlers. */
export function playedApis(): string[] {
  return findApis()
    .map(({ name }) => name)
    .filter((name) => apis.some((api) => api.name === name));
}

/** A mock of this process with a target for each API that it plays. Nothing leaves the machine. */
export async function mockTargets(): Promise<MockTargets> {
  const mock = await createMock({ seed: 'contract' });
  const url = await mock.listen();
  return {
    url,
    targets: playedApis().map((api) => mockTarget(knowledgeOf(api), url)),
    close: () => mock.close(),
  };
}
