import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../apis.ts';
import { listOperations, objectsAt, type JsonObject } from '../generate/document.ts';
import type { Problem } from './problem.ts';

/** Documents about a contract, which are read by name and not by reference: Arazzo and Overlay. */
export const COMPANION = /\.arazzo\.yaml$|(^|\/)overlays\/[^/]+\.yaml$/;

/** The Arazzo and Overlay documents beside a contract. */
export function findCompanions({ source }: Api): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => COMPANION.test(path))
    .toSorted()
    .map((path) => join(source, path));
}

/**
 * The steps of workflows that call an operation the contract does not have; no rule of Redocly's looks.
 * `$sourceDescriptions.<name>.<operationId>` is the long form: https://spec.openapis.org/arazzo/v1.0.1.html#step-object
 */
export function findUnknownOperations(
  workflows: JsonObject,
  bundle: JsonObject,
  file: string,
): Problem[] {
  const known = listOperations(bundle).map(({ id }) => id);
  return objectsAt(workflows, 'workflows').flatMap((workflow) =>
    objectsAt(workflow, 'steps').flatMap(({ stepId, operationId }) => {
      if (typeof operationId !== 'string') return [];
      const id = operationId.split('.').at(-1) ?? '';
      if (known.includes(id)) return [];
      return [
        {
          where: `${file} ${JSON.stringify(workflow.workflowId)} ${JSON.stringify(stepId)}`,
          message: `The contract has no operation \`${id}\`. Known: ${known.join(', ')}.`,
        },
      ];
    }),
  );
}
