import type { Output } from '../oracle/lifecycle.ts';
import type { Target } from '../target/target.ts';
import type { Problem } from '../report.ts';

/** Fetches outputs: each has to be there, of its medium, and not empty. */
export async function fetchProblems(
  { fetch }: Target,
  outputs: readonly Output[],
): Promise<Problem[]> {
  const problems = await Promise.all(
    outputs.map(async ({ medium, url }): Promise<Problem[]> => {
      const response = await fetch(String(url), {});
      const { size } = await response.blob();
      if (!response.ok || size === 0)
        return [
          {
            rule: 'output-unreachable',
            message: `${String(url)} answers ${response.status} with ${size} bytes`,
            provenance: 'documented',
          },
        ];
      const type = response.headers.get('content-type') ?? 'no type';
      if (type.startsWith(`${medium}/`)) return [];
      return [
        {
          rule: 'output-type',
          message: `${String(url)} is ${type}, not ${medium}/…`,
          provenance: 'documented',
        },
      ];
    }),
  );
  return problems.flat();
}
