/** One thing to mend, said in full: what is wrong, where, and what to do. */
export interface Problem {
  /** The file, relative to the repository, and the place in it. */
  readonly where: string;
  readonly message: string;
}

export function formatProblem({ where, message }: Problem): string {
  return `${where}\n  ${message}\n`;
}
