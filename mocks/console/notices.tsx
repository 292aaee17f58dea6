/** @jsxImportSource preact */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { reasonOf } from './page.tsx';

export interface Undo {
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

export interface Notices {
  /** Does something, and tells what came of it: `done`, or the reason why it was refused. */
  act(work: () => Promise<unknown>, done: string, undo?: Undo): Promise<boolean>;
  /** Says something to those who cannot see the page change. */
  announce(text: string): void;
}

interface Notice {
  readonly nth: number;
  readonly kind: 'done' | 'refused';
  readonly text: string;
  readonly undo?: Undo | undefined;
}

/** How long a confirmation stays, in milliseconds; longer where there is something to press. */
const STAYS = { done: 5000, undo: 15_000 };
const MOST = 4;

/** What the page tells, and the verbs to tell it with. */
export function useNotices(): {
  notices: Notices;
  shown: readonly Notice[];
  spoken: string;
  dismiss: (nth: number) => void;
} {
  const [shown, setShown] = useState<readonly Notice[]>([]);
  const [spoken, setSpoken] = useState('');
  const dismiss = useCallback(
    (nth: number) => setShown((all) => all.filter((one) => one.nth !== nth)),
    [],
  );
  const notices = useMemo<Notices>(() => {
    let count = 0;
    const tell = (notice: Omit<Notice, 'nth'>) =>
      setShown((all) => [...all, { ...notice, nth: count++ }].slice(-MOST));
    return {
      async act(work, done, undo) {
        try {
          await work();
          tell({ kind: 'done', text: done, undo });
          return true;
        } catch (error) {
          tell({ kind: 'refused', text: reasonOf(error) });
          return false;
        }
      },
      // A text that stays the same is not spoken again.
      announce: (text) => setSpoken((last) => (last === text ? `${text}\u00A0` : text)),
    };
  }, []);
  return { notices, shown, spoken, dismiss };
}

export function NoticeBoard({ notices, shown, spoken, dismiss }: ReturnType<typeof useNotices>) {
  return (
    <>
      <p class="unseen" role="status">
        {spoken}
      </p>
      <div class="notices">
        <div role="status">
          {shown
            .filter(({ kind }) => kind === 'done')
            .map((one) => (
              <Card key={one.nth} notice={one} notices={notices} dismiss={dismiss} />
            ))}
        </div>
        <div role="alert">
          {shown
            .filter(({ kind }) => kind === 'refused')
            .map((one) => (
              <Card key={one.nth} notice={one} notices={notices} dismiss={dismiss} />
            ))}
        </div>
      </div>
    </>
  );
}

function Card({
  notice: { nth, kind, text, undo },
  notices,
  dismiss,
}: {
  notice: Notice;
  notices: Notices;
  dismiss: (nth: number) => void;
}) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // What was refused stays until it was read.
    if (kind === 'refused' || held) return undefined;
    const timer = setTimeout(() => dismiss(nth), undo === undefined ? STAYS.done : STAYS.undo);
    return () => clearTimeout(timer);
  }, [held, kind, nth, undo, dismiss]);
  return (
    <div
      class={`notice ${kind}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{text}</span>
      {undo !== undefined && (
        <button
          type="button"
          onClick={() => {
            dismiss(nth);
            void notices.act(undo.run, `Undone: ${text}`);
          }}
        >
          {undo.label}
        </button>
      )}
      <button type="button" class="quiet" aria-label="Dismiss" onClick={() => dismiss(nth)}>
        ✕
      </button>
    </div>
  );
}
