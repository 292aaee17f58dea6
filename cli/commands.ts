import type { Command } from './command.ts';

interface Entry {
  /** One line of `understudy --help`. */
  readonly about: string;
  /** Loaded when it is asked for, and nothing that the others need. */
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which `understudy --help` shows them. */
export const commands: Readonly<Record<string, Entry>> = {
  mock: { about: 'plays the APIs, with a memory', load: () => import('./mock.ts') },
  check: {
    about: 'holds a deployment to its contract',
    load: () => import('./check.ts'),
  },
  docs: { about: 'builds the reference site', load: () => import('./docs.ts') },
  mutate: {
    about: 'says how much the contract check sees',
    load: () => import('./mutate.ts'),
  },
};
