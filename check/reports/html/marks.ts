/** How every state is shown: by a sign and a word, never by a colour alone. */
import { type Content, html, type Html } from '../../../scripts/docs/html.ts';
import type { SpotState } from './coverage.ts';

interface Mark {
  readonly sign: string;
  readonly word: string;
  /** Of the section that has its cases. */
  readonly title: string;
  /** In the style sheet and in addresses. */
  readonly name: string;
  readonly meaning: string;
}

export const marks: Readonly<Record<SpotState, Mark>> = {
  drift: {
    sign: '✗',
    word: 'drift',
    title: 'Drift',
    name: 'drift',
    meaning: 'a documented promise is broken',
  },
  'assumption refuted': {
    sign: '≠',
    word: 'refuted',
    title: 'Refuted assumptions',
    name: 'refuted',
    meaning: 'what the contract only assumes is otherwise',
  },
  inconclusive: {
    sign: '?',
    word: 'inconclusive',
    title: 'Inconclusive',
    name: 'inconclusive',
    meaning: 'the deployment was in no state to say',
  },
  'not exercised': {
    sign: '–',
    word: 'not exercised',
    title: 'Not exercised',
    name: 'not-exercised',
    meaning: 'there is a case, and it was not tried',
  },
  known: {
    sign: '≈',
    word: 'known',
    title: 'Known, and accepted',
    name: 'known',
    meaning: 'found wrong, and accepted by the baseline',
  },
  pass: { sign: '✓', word: 'pass', title: 'Passed', name: 'passed', meaning: 'everything held' },
  'no case': {
    sign: '○',
    word: 'nothing covers it',
    title: 'What nothing covers',
    name: 'hole',
    meaning: 'no case of this run looks at it',
  },
};

/** The sign, which the word beside it says as well. */
export function signOf(state: SpotState): Html {
  return html`<span class="sign" aria-hidden="true">${marks[state].sign}</span>`;
}

/** Sign and word, as a label. */
export function tag(state: SpotState): Html {
  const { name, word } = marks[state];
  return html`<span class="tag is-${name}">${signOf(state)} ${word}</span>`;
}

/** `1 case`, `4,012 cases`. */
export function counted(count: number, thing: string): string {
  return `${number(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** `4,012` */
export function number(count: number): string {
  return count.toLocaleString('en');
}

/** The section of the cases of an outcome. */
export function outcomeSection(state: SpotState, count: string, content: Content): Html {
  const { name, title } = marks[state];
  return html`<section
    id="${name}"
    class="outcome is-${name}"
    data-group
    data-outcome="${name}"
    aria-labelledby="${name}-title"
  >
    <h2 id="${name}-title">${signOf(state)} ${title} <span class="count">${count}</span></h2>
    ${content}
  </section>`;
}
