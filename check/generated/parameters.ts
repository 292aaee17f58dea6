import { isObject, type Json } from '../../scripts/generate/document.ts';
import type { CaseRequest } from '../cases/case.ts';
import type { Contract, Operation, Parameter } from '../contract/contract.ts';
import { follow, valueAt } from '../contract/pointers.ts';
import type { Schemas } from '../contract/schemas.ts';
import { editsOf } from './edits.ts';
import type { GeneratedCase } from './generated.ts';
import { parameterRefusals } from './refusals.ts';

/** A request for each constraint of each parameter in a query. */
export function parameterCases(contract: Contract, schemas: Schemas): GeneratedCase[] {
  return [...contract.operations.values()].flatMap((operation) =>
    operation.parameters
      .filter((parameter) => parameter.in === 'query' && !needsTask(operation))
      .flatMap((parameter) => casesOf(contract, schemas, operation, parameter)),
  );
}

function casesOf(
  { api, document }: Contract,
  schemas: Schemas,
  operation: Operation,
  { name, schema: at, required }: Parameter,
): GeneratedCase[] {
  const pointer = follow(document, at);
  const schema = valueAt(document, pointer);
  if (!isObject(schema)) return [];
  const field = { pointer: `/${name}`, value: undefined, schemas: [schema], required };
  const seen = new Set<string>();
  return editsOf(field, []).flatMap(({ label, value }) => {
    const text = textOf(value);
    if (text === undefined || seen.has(text)) return [];
    seen.add(text);
    const validate = schemas.text({ $ref: `#${pointer}` });
    const isValid = validate({ value: text });
    const request: Partial<CaseRequest> = { query: { [name]: text } };
    return [
      {
        id: `${api}/${operation.id}/generated/query/${name}.${label}`,
        operation,
        request,
        acceptable: isValid,
        refusals: isValid ? [] : parameterRefusals(operation, name),
        provenance: 'documented',
      } satisfies GeneratedCase,
    ];
  });
}

/** As it stands in a URL, where all is text: what has no text of its own is left out. */
function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function needsTask({ parameters }: Operation): boolean {
  return parameters.some(({ examples }) => examples.some(({ marks }) => 'x-needs-task' in marks));
}
