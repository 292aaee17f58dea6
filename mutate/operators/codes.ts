import { valueAt } from '../../check/contract/pointers.ts';
import { codePointer } from '../../check/oracle/error-code.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { type Draft, type Operator, replying } from '../mutant.ts';
import { put } from '../places.ts';

/** One code of an operation and where it stands. */
export interface Code {
  readonly operationId: string;
  readonly status: number;
  readonly pointer: string;
  readonly code: unknown;
}

/** The codes of all error examples, each once for its operation and status. */
export function codesOf({ contract }: Knowledge): Code[] {
  const found = new Map<string, Code>();
  for (const { id: operationId, replies } of contract.operations.values())
    for (const { status, examples } of replies)
      for (const { name, value } of examples) {
        const pointer = codePointer(value, name.split('.')[0] ?? name);
        if (pointer === undefined) continue;
        const code = valueAt(value, pointer);
        found.set(JSON.stringify([operationId, status, code]), {
          operationId,
          status,
          pointer,
          code,
        });
      }
  return [...found.values()];
}

/** Every code of an error becomes another one of the API, and one that nobody knows. */
export const codes: Operator = {
  class: 'code',
  draft(knowledge, dice) {
    const all = codesOf(knowledge);
    const words = [...new Set(all.map(({ code }) => code))];
    return all.flatMap(({ operationId, status, pointer, code }) => {
      const others = words.filter((word) => word !== code && typeof word === typeof code);
      const unknown = typeof code === 'number' ? 9999 : 'understudy_code';
      return [...dice.some(`${operationId} ${String(code)}`, others, 1), unknown].map(
        (to): Draft => ({
          name: `${operationId}/${status}/${String(code)}-to-${String(to)}`,
          description: `says ${String(to)} where ${operationId} should say ${String(code)}`,
          shows: { operationId, status, text: `/${String(code)}` },
          deploy: replying({ id: operationId }, status, ({ body }) => {
            if (valueAt(body, pointer) === code) put(body, pointer, to);
          }),
        }),
      );
    });
  },
};
