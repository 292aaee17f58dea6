/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { iso, length, timeOfDay } from '../instant.ts';
import { usePage } from '../page.tsx';
import { instantAt, shareOf, snapped, type Span, stepOf } from './axis.ts';

/** Pixels within which the line jumps to the end of a task. */
const SNAP = 8;

/** Keyboard steps in a window. */
const STEPS = 60;
const LARGE = 10;

/**
 * The present instant as a slider (https://www.w3.org/WAI/ARIA/apg/patterns/slider/) that only goes forward. Time
 * cannot be taken back, so the keyboard moves a preview and Enter goes there; a pointer goes where it lets go.
 */
export function NowLine({
  id,
  now,
  span,
  ends,
  onHold,
  onMoved,
}: {
  id: string;
  now: number;
  span: Span;
  /** Of the tasks at work. */
  ends: readonly number[];
  /** While it is moved the axis stands still. */
  onHold: (holding: boolean) => void;
  onMoved: () => void;
}) {
  const { control, notices } = usePage();
  const line = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<number | undefined>(undefined);
  const target = wish === undefined ? now : Math.max(wish, now);
  const final = ends.filter((end) => end <= target).length;
  const ahead = target - now;

  const move = (to: number) => {
    onHold(true);
    setWish(Math.min(Math.max(to, now), span.to));
  };
  const stay = () => {
    onHold(false);
    setWish(undefined);
  };
  const go = async () => {
    if (ahead > 0)
      await notices
        .act(
          () => control.sandbox(id).clock.goTo(new Date(Math.ceil(target))),
          `The clock went forward by ${length(ahead)}.`,
        )
        .then(onMoved);
    stay();
  };
  const pointedAt = ({ clientX }: PointerEvent): number => {
    const plane = line.current?.parentElement?.getBoundingClientRect();
    if (plane === undefined) return now;
    const at = instantAt(span, (clientX - plane.left) / plane.width);
    return snapped(at, ends, (SNAP / plane.width) * (span.to - span.from));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(span, STEPS);
    const to = {
      ArrowRight: target + step,
      ArrowUp: target + step,
      ArrowLeft: target - step,
      ArrowDown: target - step,
      PageUp: target + LARGE * step,
      PageDown: target - LARGE * step,
      Home: now,
      End: Math.max(now, ...ends.filter((end) => end <= span.to)),
    }[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' || event.key === ' ') void go();
    else if (event.key === 'Escape') stay();
    else return;
    event.preventDefault();
  };

  return (
    <>
      {wish !== undefined && (
        <div
          class="ahead"
          style={{
            left: `${shareOf(span, now) * 100}%`,
            width: `${(shareOf(span, target) - shareOf(span, now)) * 100}%`,
          }}
        />
      )}
      <div
        ref={line}
        class={wish === undefined ? 'now' : 'now moving'}
        role="slider"
        tabIndex={0}
        aria-label="Now"
        aria-orientation="horizontal"
        aria-describedby="now-help"
        aria-valuemin={0}
        aria-valuemax={Math.round((span.to - now) / 100) / 10}
        aria-valuenow={Math.round(ahead / 100) / 10}
        aria-valuetext={
          ahead > 0 ? `${length(ahead)} ahead, ${final} more final` : `${iso(now)}, the present`
        }
        style={{ left: `${shareOf(span, target) * 100}%` }}
        onKeyDown={onKeyDown}
        onBlur={stay}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          onHold(true);
          setWish(now);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) move(pointedAt(event));
        }}
        onPointerUp={() => void go()}
        onPointerCancel={stay}
      >
        <span class="handle">
          {ahead > 0 ? `+${length(ahead)}` : timeOfDay(now).slice(0, 8)}
          {final > 0 && <small>{final} more final</small>}
        </span>
      </div>
      <p id="now-help" class="unseen">
        Moves the clock forward: arrow keys choose an instant, End the last end in sight, Enter goes
        there, Escape stays.
      </p>
    </>
  );
}
