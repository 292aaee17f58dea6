/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { Choice, textIn } from './fields.tsx';

/** What is to become of a task, as the control API is told. */
export interface Fate {
  readonly succeed?: true;
  readonly fail?: string | true;
  readonly stuck?: true;
}

/** The fields of a form that say what is to become of a task; `fateIn` reads them. */
export function FateFields({ open }: { open: string }) {
  const [fate, setFate] = useState<'open' | keyof Fate>('open');
  return (
    <>
      <Choice
        label="It"
        name="fate"
        choices={[
          ['open', open],
          ['succeed', 'succeeds'],
          ['fail', 'fails'],
          ['stuck', 'never ends'],
        ]}
        chosen={fate}
        onChoose={setFate}
      />
      {fate === 'fail' && (
        <label>
          <span>Reason, if any</span>
          <input name="reason" maxLength={1000} />
        </label>
      )}
    </>
  );
}

export function fateIn(form: FormData): Fate {
  const fate = form.get('fate');
  if (fate === 'succeed') return { succeed: true };
  if (fate === 'stuck') return { stuck: true };
  if (fate !== 'fail') return {};
  return { fail: textIn(form, 'reason') ?? true };
}
