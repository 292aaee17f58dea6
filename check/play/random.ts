import { allEdited, type Edit } from '../generated/edits.ts';
import { Judge } from '../generated/generated.ts';
import { type RandomCase, samplesOf } from '../generated/random.ts';
import { judged, type Judgement } from '../oracle/verdict.ts';
import type { Exchange, Problem } from '../report.ts';
import type { Target } from '../target/target.ts';
import { problemsOf } from './generated.ts';
import { settle } from './settle.ts';

export interface Chance {
  /** Where randomness comes from; the same word gives the same requests. */
  readonly seed: string;
  /** How many requests are tried. */
  readonly samples: number;
}

/**
 * Tries random requests until one is not answered as the contract says, and then smaller ones; what is reported is the
 * smallest that was found. Only its exchanges are kept.
 */
export function runRandom(
  { id, base }: RandomCase,
  target: Target,
  { seed, samples }: Chance,
): Promise<Judgement> {
  return settle(id, async () => {
    // Loaded when needed: it is large.
    const fc = await import('fast-check');
    const judge = new Judge(target.schemas, base.operation);
    const trouble: { error?: unknown } = {};
    let tried = 0;
    let found: { problems: Problem[]; exchanges: Exchange[]; edits: readonly Edit[] } | undefined;
    const isRight = async (edits: Edit[]): Promise<boolean> => {
      // What ends the run is no property of a request: nothing more is sent.
      if ('error' in trouble) return true;
      tried += 1;
      const exchanges: Exchange[] = [];
      const observed = { ...target, record: (exchange: Exchange) => void exchanges.push(exchange) };
      const problems = await problemsOf(
        {
          operation: base.operation,
          request: { body: allEdited(base.body, edits) },
          ...judge.expect(base.body, edits),
        },
        observed,
        // On a mock an account of its own, or many dear requests would use one up.
        `${id} ${tried}`,
      ).catch((error: unknown) => {
        trouble.error = error;
        return [];
      });
      if (problems.length > 0) found = { problems, exchanges, edits };
      return problems.length === 0;
    };
    await fc.check(fc.asyncProperty(samplesOf(base, judge, fc), isRight), {
      seed: seedOf(`${seed} ${id}`),
      numRuns: samples,
    });
    if (found === undefined) {
      if ('error' in trouble) throw trouble.error;
      return judged(id, []);
    }
    for (const exchange of found.exchanges) target.record?.(exchange);
    const changes = found.edits.map(({ pointer, label }) => `${pointer} ${label}`).join(', ');
    const how = ` (found with seed ${seed}; changed: ${changes})`;
    return judged(
      id,
      found.problems.map((problem) => Object.assign(problem, { message: problem.message + how })),
    );
  });
}

/** A 32-bit number of a text (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash | 0;
}
