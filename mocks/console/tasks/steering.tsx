/** @jsxImportSource preact */
import type { Schemas } from '../../../generated/control/client.ts';
import { AskingButton } from '../ask.tsx';
import { FateFields, fateIn } from '../fate.tsx';
import { DurationField, textIn } from '../fields.tsx';
import { usePage } from '../page.tsx';
import type { SandboxProps } from '../sandbox.tsx';

/** What can be made of a task at work. */
export function Steering({
  route: { id },
  task,
  refresh,
}: SandboxProps & { task: Schemas['Task'] }) {
  const { control, notices } = usePage();
  const { tasks, clock } = control.sandbox(id);
  const act = (work: () => Promise<unknown>, done: string) => notices.act(work, done).then(refresh);
  const plan = (change: Schemas['PlanChange'], done: string) =>
    act(() => tasks.plan(task.id, change), done);
  return (
    <section class="steering" aria-label="Steer this task">
      <h3>Steer it</h3>
      <div class="buttons">
        <button
          type="button"
          onClick={() => void plan({ succeed: true, endsIn: '0s' }, 'It has succeeded.')}
        >
          Succeed now
        </button>
        <button
          type="button"
          onClick={() => void plan({ fail: true, endsIn: '0s' }, 'It has failed.')}
        >
          Fail now
        </button>
        {task.endsAt !== null && (
          <button
            type="button"
            onClick={() =>
              void act(() => clock.until(task.id), 'The clock went on until it was final.')
            }
          >
            Go to its end
          </button>
        )}
        <AskingButton
          label="Cancel"
          title="Cancel this task?"
          confirm="Cancel it"
          onConfirm={() =>
            act(() => tasks.cancel(task.id), 'It is canceled, and its credits are back.')
          }
        >
          <p>It stays canceled, and its {task.cost} credits are refunded.</p>
        </AskingButton>
      </div>
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const endsIn = textIn(form, 'endsIn');
          void plan(
            { ...fateIn(form), ...(endsIn !== undefined && { endsIn }) },
            'Its plan is changed.',
          );
        }}
      >
        <FateFields open="ends as planned" />
        <DurationField name="endsIn" label="how long from now" />
        <button>Change its plan</button>
      </form>
    </section>
  );
}
