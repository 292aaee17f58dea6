/** The head of the report: what was checked, what came of it, what it took. */
import { html, type Html } from '../../../scripts/docs/html.ts';
import { exitCodeOf } from '../../exit-code.ts';
import { byOutcome, outcomes } from '../../outcome.ts';
import type { Run } from '../../report.ts';
import type { SpotState } from './coverage.ts';
import { counted, marks, number, signOf } from './marks.ts';

/** The verdict in a sentence, for the title and the heading. */
export function verdictOf(run: Run): { readonly state: SpotState; readonly sentence: string } {
  const found = byOutcome(run.cases);
  const open = found.inconclusive.length + found['not exercised'].length;
  if (found.drift.length > 0)
    return {
      state: 'drift',
      sentence: `${run.api} drifts: ${counted(found.drift.length, 'case')} of ${number(run.cases.length)}`,
    };
  if (run.stopped !== undefined)
    return { state: 'inconclusive', sentence: `${run.api}: the run ended before its plan did` };
  if (exitCodeOf(run) === 3)
    return { state: 'inconclusive', sentence: `${run.api}: nothing conclusive was found` };
  if (found['assumption refuted'].length > 0)
    return {
      state: 'assumption refuted',
      sentence: `${run.api} keeps what is documented, and refutes assumptions in ${counted(found['assumption refuted'].length, 'case')}`,
    };
  return {
    state: 'pass',
    sentence: `${run.api} keeps its contract${open > 0 ? `, as far as it was tried` : ''}`,
  };
}

export function verdictView(run: Run): Html {
  const { state, sentence } = verdictOf(run);
  const found = byOutcome(run.cases);
  return html`<header class="verdict is-${marks[state].name}">
    <p class="faint">understudy check</p>
    <h1>${signOf(state)} ${sentence}</h1>
    ${run.stopped !== undefined && html`<p class="stopped"><b>Stopped early:</b> ${run.stopped}.</p>`}
    <nav aria-label="What was found">
      <ul class="totals">
        ${outcomes
          .filter((outcome) => found[outcome].length > 0)
          .map(
            (outcome) =>
              html`<li>
                <a class="is-${marks[outcome].name}" href="#${marks[outcome].name}"
                  ><b>${number(found[outcome].length)}</b> ${signOf(outcome)}
                  ${marks[outcome].word}</a
                >
              </li>`,
          )}
        <li><a class="to-map" href="#coverage">Coverage map</a></li>
      </ul>
    </nav>
    <dl class="facts">
      ${factsOf(run).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </header>`;
}

/** Whether the run judged what others had sent. */
export function isRecording({ cases }: Run): boolean {
  return cases.length > 0 && cases.every(({ kind }) => kind === 'recorded');
}

function factsOf(run: Run): (readonly [string, Html | string])[] {
  const { api, target, versions, seed, startedAt, duration, requests, cases } = run;
  return [
    ['API', api],
    ['Where', html`<code>${target}</code>`],
    ['Contract', `version ${versions.contract}`],
    ['Cases', number(cases.length)],
    ['Seed', html`<code>${seed}</code>`],
    [
      'When',
      html`<time datetime="${startedAt}"
        >${startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time
      >`,
    ],
    ...(isRecording(run)
      ? [['Requests', 'none: a recording was judged'] as const]
      : [
          ['It took', `${seconds(duration)}, ${counted(requests, 'request')}`] as const,
          ['Credits', creditsOf(run.spend)] as const,
        ]),
    ['Made by', `Understudy ${versions.understudy}, Node ${versions.node}`],
  ];
}

function seconds(milliseconds: number): string {
  const all = milliseconds / 1000;
  return all < 60 ? `${all.toFixed(1)} s` : `${Math.floor(all / 60)} min ${Math.round(all % 60)} s`;
}

function creditsOf({ allowed, before, after, spent }: Run['spend']): string {
  // A mock has no bill.
  if (!Number.isFinite(allowed)) return 'those of a mock, without limit';
  const balance =
    before === undefined || after === undefined
      ? 'the balance could not be read'
      : `balance ${number(before)} → ${number(after)}`;
  return `${number(spent)} of ${number(allowed)} allowed were spent; ${balance}`;
}
