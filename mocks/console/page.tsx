/** @jsxImportSource preact */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { SteeringRefused } from '../steered-sandbox.ts';
import type { Control } from './control.ts';
import type { Feed, Happening } from './feed.ts';
import { keepReading, type Reader, type Told } from './keep-reading.ts';
import type { Notices } from './notices.tsx';

/** What every part of the page works with. */
export interface Page {
  readonly control: Control;
  readonly feed: Feed;
  readonly notices: Notices;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('a part of the console stands outside of its page');
  return page;
}

export interface Reading<Value> {
  /** The last one that was read; undefined before. */
  readonly told: Told<Value> | undefined;
  /** Why the last attempt failed. */
  readonly problem: string | undefined;
  readonly refresh: () => void;
}

interface State<Value> {
  readonly of: string;
  readonly told?: Told<Value> | undefined;
  readonly problem?: string;
}

/**
 * Something of the mock, read anew whenever something happens that it may depend on.
 *
 * @param of what it is: another one begins from nothing
 */
export function useReading<Value>(
  of: string,
  read: () => Promise<Value>,
  dependsOn: (happening: Happening) => boolean,
): Reading<Value> {
  const { feed } = usePage();
  const [state, setState] = useState<State<Value>>({ of });
  const reader = useRef<Reader | undefined>(undefined);

  useEffect(() => {
    const reading = keepReading(
      read,
      (told) => setState({ of, told }),
      (error) =>
        setState((last) => ({
          of,
          // What the mock says is not there is not shown any more; when it says nothing, the last is the best.
          told: last.of === of && !(error instanceof SteeringRefused) ? last.told : undefined,
          problem: reasonOf(error),
        })),
    );
    reader.current = reading;
    const unlisten = feed.listen((happening) => {
      if (dependsOn(happening)) reading.ask();
    });
    return () => {
      unlisten();
      reading.stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `of` says what is read
  }, [of]);

  const current = state.of === of ? state : { of };
  const refresh = useCallback(() => reader.current?.askNow(), []);
  return { told: current.told, problem: current.problem, refresh };
}

export function reasonOf(error: unknown): string {
  if (error instanceof TypeError)
    return 'The mock does not answer: it was ended, or the line is broken.';
  return error instanceof Error ? error.message : String(error);
}
