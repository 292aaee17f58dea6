import type { Known } from './baseline.ts';
import type { CaseResult, Exchange, Problem, Run } from './report.ts';
import type { Redactor } from './target/redact.ts';

/**
 * A run without any key in what the deployment said. Words of the check itself, such as verdicts and the names of
 * fields, stay whatever the key is: it may be a word like `pass`.
 */
export function redactedRun(run: Run, redactor: Redactor): Run {
  return {
    ...run,
    target: redactor.document(run.target),
    seed: redactor.document(run.seed),
    cases: run.cases.map((result) => redactedCase(result, redactor)),
    ...(run.stopped !== undefined && { stopped: redactor.document(run.stopped) }),
  };
}

/** A baseline without any key in its reasons. */
export function redactedBaseline(baseline: readonly Known[], redactor: Redactor): Known[] {
  return baseline.map((known) => ({
    ...known,
    id: redactor.document(known.id),
    because: redactor.text(known.because),
  }));
}

function redactedCase(result: CaseResult, redactor: Redactor): CaseResult {
  const { reason } = result;
  return {
    ...result,
    problems: result.problems.map((problem) => redactedProblem(problem, redactor)),
    ...(reason !== undefined && { reason: redactor.text(reason) }),
    exchanges: result.exchanges.map((exchange) => redactedExchange(exchange, redactor)),
  };
}

function redactedProblem(problem: Problem, redactor: Redactor): Problem {
  const { message, pointer, expected, got } = problem;
  return {
    ...problem,
    message: redactor.text(message),
    ...(pointer !== undefined && { pointer: redactor.text(pointer) }),
    ...(expected !== undefined && { expected: redactor.value(expected) }),
    ...(got !== undefined && { got: redactor.value(got) }),
  };
}

function redactedExchange({ request, reply, duration }: Exchange, redactor: Redactor): Exchange {
  const { body } = request;
  return {
    request: {
      ...request,
      url: redactor.document(request.url),
      headers: texts(request.headers, redactor),
      ...(typeof body === 'string' && { body: redactor.text(body) }),
    },
    ...(reply !== undefined && {
      reply: {
        ...reply,
        headers: texts(reply.headers, redactor),
        body: redactor.text(reply.body),
      },
    }),
    duration,
  };
}

function texts(
  headers: Readonly<Record<string, string>>,
  redactor: Redactor,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [redactor.text(name), redactor.text(value)]),
  );
}
