/** What to do about what was found. */
import { type Content, html, type Html } from '../../../scripts/docs/html.ts';
import { quoted } from '../../curl.ts';
import { byOutcome } from '../../outcome.ts';
import { byReason } from '../../reasons.ts';
import type { CaseResult, Run } from '../../report.ts';
import { causesOf } from './causes.ts';
import { copyable } from './exchange.ts';
import { linkTo } from './groups.ts';
import { counted, number } from './marks.ts';
import { shortened } from './text.ts';
import { isRecording } from './verdict.ts';

/** Things of a kind that are named. */
const NAMED = 3;

/** Causes that the command for another try has a case of. */
const AGAIN = 6;

export function nextView(run: Run, overlay: string | undefined): Html {
  return html`<section class="next" aria-labelledby="next-title">
    <h2 id="next-title">What to do next</h2>
    <ol>
      ${stepsOf(run, overlay).map((step) => html`<li>${step}</li>`)}
    </ol>
  </section>`;
}

function stepsOf(run: Run, overlay: string | undefined): Content[] {
  const found = byOutcome(run.cases);
  const refuted = found['assumption refuted'];
  const steps = [
    found.drift.length > 0 && driftStep(found.drift),
    refuted.length > 0 &&
      html`Correct the contract where it only assumed:
      ${
        overlay === undefined
          ? html`<a href="#refuted">${counted(refuted.length, 'case')}</a>, for which no single
              change would do.`
          : html`<a href="#overlay">this overlay</a> makes it say what ${run.target} does.`
      }`,
    found.drift.length + refuted.length > 0 && repeatStep(run, [...found.drift, ...refuted]),
    found.inconclusive.length > 0 &&
      html`Run it again for
        <a href="#inconclusive">${counted(found.inconclusive.length, 'case')}</a> that could not be
        judged: ${reasonsOf(found.inconclusive)}`,
    found['not exercised'].length > 0 &&
      html`${isRecording(run) ? 'Look at what could not be judged' : 'Decide whether to try more'}:
        <a href="#not-exercised">${counted(found['not exercised'].length, 'case')}</a>:
        ${reasonsOf(found['not exercised'])}`,
    found.known.length > 0 &&
      html`Have <a href="#known">${counted(found.known.length, 'known finding')}</a> mended by
        <b>${found.known.map(({ known }) => known?.until ?? '').toSorted()[0]}</b>, when the
        baseline stops to accept the first.`,
  ].filter((step) => step !== false);
  return steps.length > 0
    ? steps
    : [
        html`Nothing. Every case passed; the <a href="#coverage">coverage map</a> shows what has
          none.`,
      ];
}

function driftStep(drift: readonly CaseResult[]): Html {
  const causes = causesOf(drift);
  const named = causes
    .slice(0, NAMED)
    .flatMap(({ title, cases: [first, ...others] }) =>
      first === undefined
        ? []
        : [
            html`<li>
              <a href="${linkTo(first)}">${first.id}</a
              >${others.length > 0 && ` and ${number(others.length)} more`}: broken is “${title}”
            </li>`,
          ],
    );
  return html`Mend the deployment, or if the documents are wrong the contract:
    <a href="#drift">${counted(drift.length, 'case')}</a>
    with ${counted(causes.length, 'cause')}.
    <ul>
      ${named}${causes.length > NAMED && html`<li>and ${number(causes.length - NAMED)} more causes</li>`}
    </ul>
    What cannot be mended yet, a baseline accepts until a day (<code>--baseline</code>).`;
}

/** The command that tries one case of each cause again. */
function repeatStep(run: Run, cases: readonly CaseResult[]): Html | false {
  if (isRecording(run)) return false;
  const { api, target, seed, spend } = run;
  // What was found on a mock of the process itself has no address to go back to.
  const place = Number.isFinite(spend.allowed)
    ? [`--target ${quoted(target)} --key-env KEY`, `--allow-spend ${spend.allowed}`]
    : [];
  const causes = causesOf(cases).slice(0, AGAIN);
  const only = causes.flatMap(({ cases: [first] }) =>
    // Outputs are looked at with the generation that they are of.
    first === undefined ? [] : [`--only ${quoted(first.id.replace(/\/outputs$/, ''))}`],
  );
  const parts = [`npx understudy check --api ${api} --seed ${quoted(seed)}`, ...place, ...only];
  return html`Try one case of each cause again: ${copyable(parts.join(' \\\n  '))}`;
}

function reasonsOf(cases: readonly CaseResult[]): Html {
  const reasons = byReason(cases).toSorted((a, b) => b.results.length - a.results.length);
  return html`<ul>
    ${reasons.slice(0, NAMED).map(({ text, results }) => html`<li>${number(results.length)} × ${shortened(text, 200)}</li>`)}
    ${reasons.length > NAMED && html`<li>and ${number(reasons.length - NAMED)} more reasons</li>`}
  </ul>`;
}
