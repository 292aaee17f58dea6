/** A case that was found wrong: what of it, by which statement of the contract, and the requests that show it. */
import { stringify } from 'yaml';
import { html, type Html } from '../../../scripts/docs/html.ts';
import type { Contract } from '../../contract/contract.ts';
import { valueAt } from '../../contract/pointers.ts';
import { curlOf } from '../../curl.ts';
import { rules } from '../../oracle/verdict.ts';
import type { CaseResult, Problem } from '../../report.ts';
import { replyDiff, type ReplyDiff, valuesDiff } from './diff.ts';
import { copyable, exchangesOf } from './exchange.ts';
import { linkTo } from './groups.ts';
import { shortened } from './text.ts';

/** Findings of a case that are shown; a reply may have one in every field. */
const MOST = 12;

/** Lines of a statement that are shown. */
const LINES = 12;

export interface Shown {
  /** Whether it is open from the start. */
  readonly open: boolean;
  /** Whether the statements, the difference and the exchanges are shown, too. */
  readonly whole: boolean;
}

export function caseView(result: CaseResult, contract: Contract, { open, whole }: Shown): Html {
  const { id, problems, exchanges, known, reason } = result;
  const [first] = problems;
  const telling = first?.exchange ?? exchanges.length - 1;
  const exchange = exchanges[telling];
  const diffs = whole ? replyDiffs(result) : [];
  return html`<details class="case" ${open && html` open`}>
    <summary>
      <code>${id}</code>
      <span class="brief">${shortened(first?.message ?? reason ?? '', 200)}</span>
    </summary>
    <div class="findings" id="${id}">
      ${known !== undefined && html`<p class="accepted">Accepted until <b>${known.until}</b>: ${known.because}</p>`}
      ${reason !== undefined && html`<p>${shortened(reason, 1000)}</p>`}
      ${problems.slice(0, MOST).map((problem) => problemView(problem, diffs, whole && contract))}
      ${problems.length > MOST && html`<p class="faint">And ${problems.length - MOST} findings more: the JSON report has them.</p>`}
      ${diffs.map(
        ({ view }) =>
          html`<p class="label">The reply, as expected and as it came</p>
            ${view}`,
      )}
      ${
        exchange !== undefined &&
        html`<p class="label">Ask again</p>
          ${copyable(curlOf(exchange.request))}`
      }
      ${
        whole
          ? exchanges.length > 0 &&
            html`<p class="label">What was sent and what came back</p>
              ${exchangesOf(exchanges, telling)}`
          : html`<p class="faint">The JSON report has what was sent and what came back.</p>`
      }
      <p class="faint"><a href="${linkTo(result)}">Link to this case</a></p>
    </div>
  </details>`;
}

/** @param contract to show the statement itself as well */
function problemView(
  problem: Problem,
  diffs: readonly ReplyDiff[],
  contract: Contract | false,
): Html {
  const { rule, message, provenance, pointer, statement } = problem;
  return html`<div class="problem">
    <p class="message">${shortened(message, 1000)}</p>
    <dl>
      <dt>Broken rule</dt>
      <dd>${rules[rule]} <code>${rule}</code></dd>
      <dt>The contract’s word is</dt>
      <dd>${provenance}</dd>
      ${
        pointer !== undefined &&
        html`<dt>In the reply</dt>
          <dd><code>${pointer === '' ? '/' : pointer}</code></dd>`
      }
      ${
        statement !== undefined &&
        html`<dt>In the contract</dt>
          <dd><code>${statement}</code>${contract !== false && excerpt(statement, contract)}</dd>`
      }
    </dl>
    ${!diffs.some(({ shows }) => shows.has(problem)) && valuesDiff(problem)}
  </div>`;
}

/** The statement with its last name, as it stands in the file: `type: integer`. */
function excerpt(statement: string, { api, document }: Contract): Html | false {
  const value = valueAt(document, statement);
  if (value === undefined) return false;
  const name = statement.slice(statement.lastIndexOf('/') + 1).replaceAll('~1', '/');
  const lines = stringify({ [name]: value }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
  const more = lines.length > LINES ? [`… ${lines.length - LINES} more lines`] : [];
  return html` of <code>generated/${api}/openapi.yaml</code>
    <pre tabindex="0">${[...lines.slice(0, LINES), ...more].join('\n')}</pre>`;
}

/** Of each exchange that shows something. */
function replyDiffs({ problems, exchanges }: CaseResult): ReplyDiff[] {
  const last = exchanges.length - 1;
  return exchanges.flatMap((exchange, index) => {
    const own = problems.filter((problem) => (problem.exchange ?? last) === index);
    return replyDiff(exchange, own) ?? [];
  });
}
