/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';
import { AskingButton } from './ask.tsx';
import { Capsule } from './capsule.tsx';
import { concerns } from './feed.ts';
import { textIn } from './fields.tsx';
import { dateAndTime } from './instant.ts';
import { usePage, useReading } from './page.tsx';
import { hashOf } from './route.ts';
import type { SandboxProps } from './sandbox.tsx';

/** Moments to go back to, and the ways of this world to other keys and other mocks. */
export function Snapshots(props: SandboxProps) {
  const { id } = props.route;
  const { control, notices } = usePage();
  const { snapshots } = control.sandbox(id);
  const { told, problem, refresh } = useReading(
    `snapshots of ${id}`,
    () => snapshots.list(),
    (happening) => concerns(happening, id),
  );
  const act = (work: () => Promise<unknown>, done: string) => notices.act(work, done).then(refresh);
  return (
    <>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form
        class="panel inline"
        aria-label="Take a snapshot"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const name = textIn(new FormData(form), 'name');
          void act(async () => {
            await snapshots.take(name);
            form.reset();
          }, 'The snapshot is taken.');
        }}
      >
        <label>
          <span>Name, if any</span>
          <input name="name" maxLength={100} autocomplete="off" />
        </label>
        <button class="main">Take a snapshot</button>
      </form>
      {told?.value.length === 0 && <p class="hint">There is no snapshot to go back to.</p>}
      {told !== undefined && told.value.length > 0 && (
        <ul class="faults" aria-label="Snapshots">
          {told.value.toReversed().map((snapshot) => (
            <Line
              key={snapshot.id}
              snapshot={snapshot}
              onRestore={() =>
                act(() => snapshots.restore(snapshot.id), `Gone back to ${nameOf(snapshot)}.`)
              }
              onDelete={() =>
                act(() => snapshots.delete(snapshot.id), `${nameOf(snapshot)} is deleted.`)
              }
            />
          ))}
        </ul>
      )}
      <ForkForm id={id} />
      <Capsule {...props} />
    </>
  );
}

function nameOf({ id, name }: Schemas['Snapshot']): string {
  return name ?? id;
}

function Line({
  snapshot,
  onRestore,
  onDelete,
}: {
  snapshot: Schemas['Snapshot'];
  onRestore: () => Promise<unknown>;
  onDelete: () => Promise<unknown>;
}) {
  const { at, tasks, balance } = snapshot;
  const name = nameOf(snapshot);
  return (
    <li>
      <span>
        <b dir="auto">{name}</b>{' '}
        <small>
          {dateAndTime(Date.parse(at))} · {tasks} tasks · {balance.toLocaleString('en')} credits
        </small>
      </span>
      <span class="buttons">
        <AskingButton
          label="Go back"
          title={`Go back to ${name}?`}
          confirm="Go back"
          onConfirm={onRestore}
        >
          <p>
            What has happened since is lost, unless another snapshot keeps it. Faults end. Snapshots
            and the journal stay.
          </p>
        </AskingButton>
        <AskingButton
          label="Delete"
          title={`Delete ${name}?`}
          confirm="Delete it"
          onConfirm={onDelete}
        >
          <p>Nobody can go back to it then.</p>
        </AskingButton>
      </span>
    </li>
  );
}

function ForkForm({ id }: { id: string }) {
  const { control, notices } = usePage();
  return (
    <form
      class="panel inline"
      aria-label="Fork"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const key = textIn(form, 'key') ?? '';
        void notices.act(async () => {
          const fork = await control
            .sandbox(id)
            .fork(key, { replace: form.get('replace') !== null });
          location.hash = hashOf({ page: 'sandbox', id: fork.id, tab: 'tasks' });
        }, 'This is the fork; both go on by themselves.');
      }}
    >
      <label>
        <span>Give another key the same world</span>
        <input name="key" required maxLength={1000} autocomplete="off" spellcheck={false} />
      </label>
      <label class="check">
        <input name="replace" type="checkbox" /> <span>in place of what it has</span>
      </label>
      <button>Fork</button>
    </form>
  );
}
