/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';
import { FateFields, fateIn } from './fate.tsx';
import { DurationField, numberIn, textIn } from './fields.tsx';
import { lengthOf } from './instant.ts';
import { usePage } from './page.tsx';
import type { SandboxProps } from './sandbox.tsx';

type Outcome = Schemas['NextOutcome'];

/** What becomes of coming tasks: the queue, and a form that adds to it. */
export function Outcomes({ route: { id }, told, refresh }: SandboxProps) {
  const { control, notices } = usePage();
  const { next } = told.value;
  const sandbox = control.sandbox(id);
  const runs = inRuns(next);
  const forget = () =>
    notices
      .act(() => sandbox.forgetNext(), 'Coming tasks are as their prompts and key say.', {
        label: 'Undo',
        run: async () => {
          for (const { outcome, times } of runs) await sandbox.next({ ...outcome, times });
        },
      })
      .then(refresh);
  return (
    <>
      <p class="hint">
        Each task that is made takes the first of these. It wins over the prompt and the key.
      </p>
      {runs.length === 0 ? (
        <p>Nothing is queued: coming tasks are as their prompts and key say.</p>
      ) : (
        <>
          <ol class="queue" aria-label="Queued outcomes">
            {runs.map(({ outcome, times, first }) => (
              <li key={first}>
                {inWords(outcome)}
                {times > 1 && <b> × {times}</b>}
              </li>
            ))}
          </ol>
          <button type="button" onClick={() => void forget()}>
            Forget them
          </button>
        </>
      )}
      <form
        class="panel inline"
        aria-label="Queue an outcome"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const took = textIn(form, 'took');
          const times = numberIn(form, 'times') ?? 1;
          void notices
            .act(
              () => sandbox.next({ ...fateIn(form), ...(took !== undefined && { took }), times }),
              times === 1 ? 'The next task is steered.' : `The next ${times} tasks are steered.`,
            )
            .then(refresh);
        }}
      >
        <FateFields open="ends as its prompt says" />
        <DurationField name="took" label="after" />
        <label>
          <span>for how many tasks</span>
          <input name="times" type="number" min="1" max="1000" defaultValue="1" required />
        </label>
        <button class="main">Queue</button>
      </form>
    </>
  );
}

interface Run {
  readonly outcome: Outcome;
  readonly times: number;
  /** Its place in the queue. */
  readonly first: number;
}

/** A thousand times the same is one line. */
function inRuns(next: readonly Outcome[]): readonly Run[] {
  return next.reduce<Run[]>((runs, outcome, nth) => {
    const last = runs.at(-1);
    if (last !== undefined && inWords(last.outcome) === inWords(outcome))
      return [...runs.slice(0, -1), { ...last, times: last.times + 1 }];
    return [...runs, { outcome, times: 1, first: nth }];
  }, []);
}

function inWords({ succeed, fail, stuck, took }: Outcome): string {
  const fate =
    (succeed === true && 'succeeds') ||
    (stuck === true && 'never ends') ||
    (fail !== undefined && (fail === true ? 'fails' : `fails: ${fail}`)) ||
    'ends as its prompt says';
  return took === undefined ? fate : `${fate}, after ${lengthOf(took)}`;
}
