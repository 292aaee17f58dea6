import type { Case } from '../../../check/cases/case.ts';
import { readCases } from '../../../check/cases/cases.ts';
import { fromErrorRequest } from '../../../check/cases/causes.ts';
import type { Contract } from '../../../check/contract/contract.ts';
import type { ApiDocs } from './api-docs.ts';

/**
 * The cases of a contract. The control API is no target of the check, and its examples need things that only a mock
 * has; of it there are the requests that are refused.
 */
export function casesOf({
  contract,
  isSteering,
}: Pick<ApiDocs, 'contract' | 'isSteering'>): Case[] {
  return isSteering ? refusals(contract) : readCases(contract);
}

function refusals(contract: Contract): Case[] {
  return [...contract.operations.values()].flatMap((operation) =>
    operation.replies.flatMap(({ status, examples }) =>
      examples.flatMap((example) => {
        const entry = operation.errorRequests[example.name];
        if (entry === undefined) return [];
        const { name, pointer, value: body, provenance, wording } = example;
        return [
          {
            id: `${contract.api}/${operation.id}/${status}/${name}`,
            operation,
            ...fromErrorRequest(operation, name, entry),
            expected: { status, name, pointer, body, provenance, wording },
          },
        ];
      }),
    ),
  );
}
