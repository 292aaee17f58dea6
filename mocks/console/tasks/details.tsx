/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../../../generated/control/client.ts';
import { CopyButton } from '../copy.tsx';
import { dateAndTime } from '../instant.ts';
import { pathOf } from '../media.ts';
import { hashOf } from '../route.ts';
import type { SandboxProps } from '../sandbox.tsx';
import { remaining } from './bar.tsx';
import { atWork, Status } from './status.tsx';
import { Steering } from './steering.tsx';

type Task = Schemas['Task'];

/** One task: what was asked, how it stands, what it made, and what can be made of it. */
export function TaskDetails(props: SandboxProps & { task: Task }) {
  const { route, task, now } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => document.getElementById(`task-${task.id}`)?.focus();
  }, [task.id]);
  return (
    <aside class="panel task" aria-label="Task">
      <a class="close" href={hashOf({ page: 'sandbox', id: route.id, tab: 'tasks' })}>
        ✕ Close
      </a>
      <h2 ref={heading} tabIndex={-1}>
        {task.model}
      </h2>
      <p>
        <Status task={task} /> {atWork(task) && `${task.progress} % · `}
        {remaining(task, now)}
        {task.reason !== null && task.outcome === 'failed' && ` · ${task.reason}`}
      </p>
      <Outputs task={task} />
      {atWork(task) && <Steering {...props} />}
      <h3>Prompt</h3>
      <p class="prompt" dir="auto" tabIndex={0} role="region" aria-label="Prompt">
        {task.prompt === '' ? '(empty)' : task.prompt}
      </p>
      <dl class="facts lines">
        <Fact name="Id">
          <code>{task.id}</code>{' '}
          <CopyButton label="Copy id" text={task.id} done="The id is on the clipboard." />
        </Fact>
        <Fact name="API">
          {task.api} · {task.scene}
        </Fact>
        <Fact name="Cost">{task.cost} credits</Fact>
        <Fact name="Made">{instant(task.createdAt)}</Fact>
        <Fact name={started(task, now) ? 'Begun' : 'Begins'}>{instant(task.startsAt)}</Fact>
        {task.canceledAt === null ? (
          <Fact name={atWork(task) ? 'Ends' : 'Ended'}>{instant(task.endsAt)}</Fact>
        ) : (
          <Fact name="Canceled">{instant(task.canceledAt)}</Fact>
        )}
        {atWork(task) && task.endsAt !== null && <Fact name="Planned">{task.outcome}</Fact>}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function instant(at: string | null): string {
  return at === null ? 'never' : dateAndTime(Date.parse(at));
}

function started({ startsAt }: Task, now: number): boolean {
  return startsAt !== null && Date.parse(startsAt) <= now;
}

/** What a task that has succeeded made. It is served beside this page, whatever host its URL names. */
function Outputs({ task: { outputs, medium, prompt } }: { task: Task }) {
  return outputs.map((url) => {
    const path = pathOf(url);
    return (
      <figure key={url}>
        {medium === 'video' ? (
          <video
            src={path}
            controls
            loop
            muted
            playsInline
            preload="metadata"
            aria-label="The clip"
          />
        ) : (
          <img src={path} alt={`Made for: ${prompt.slice(0, 100)}`} />
        )}
        <figcaption>
          <a href={path} target="_blank" rel="noreferrer">
            {path.slice(path.lastIndexOf('/') + 1)}
          </a>
        </figcaption>
      </figure>
    );
  });
}
