/** @jsxImportSource preact */
import { AskingButton } from './ask.tsx';
import { usePage } from './page.tsx';
import type { SandboxProps } from './sandbox.tsx';

/** What is done to the sandbox as a whole. */
export function Whole({ route: { id }, told, refresh }: SandboxProps) {
  const { control, notices } = usePage();
  const sandbox = control.sandbox(id);
  const { key, tasks } = told.value;
  return (
    <section class="whole" aria-label="The whole sandbox">
      <AskingButton
        label="Begin anew"
        title="Begin anew?"
        confirm="Begin anew"
        onConfirm={() =>
          notices.act(() => sandbox.reset(), 'The sandbox has begun anew.').then(refresh)
        }
      >
        <p>
          Its {tasks.length} tasks, its uploads and its faults go; account and clock are as they
          were when the key was first used.
        </p>
      </AskingButton>
      <AskingButton
        label="Delete"
        title="Delete this sandbox?"
        confirm="Delete it"
        onConfirm={async () => {
          if (await notices.act(() => sandbox.delete(), `${key} is deleted.`)) location.hash = '#/';
        }}
      >
        <p>All that belongs to {key} goes. The next request with the key opens a new sandbox.</p>
      </AskingButton>
    </section>
  );
}
