/** @jsxImportSource preact */
import { useState } from 'preact/hooks';

/** What is to become of a task, as the control API is told. */
export interface Fate {
  readonly succeed?: true;
  readonly fail?: string | true;
  readonly stuck?: true;
}

const FATES = {
  open: 'as planned',
  succeed: 'succeeds',
  fail: 'fails',
  stuck: 'never ends',
} as const;

/** The fields of a form that say what is to become of a task; `fateIn` reads them. */
export function FateFields({ open }: { open: string }) {
  const [fate, setFate] = useState('open');
  return (
    <>
      <label>
        <span>It</span>
        <select
          name="fate"
          value={fate}
          onChange={({ currentTarget: { value } }) => setFate(value)}
        >
          {Object.entries(FATES).map(([name, label]) => (
            <option key={name} value={name}>
              {name === 'open' ? open : label}
            </option>
          ))}
        </select>
      </label>
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
  const reason = textIn(form, 'reason');
  return { fail: reason ?? true };
}

/** Undefined for a field that is empty or not there. */
export function textIn(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function numberIn(form: FormData, name: string): number | undefined {
  const text = textIn(form, name);
  return text === undefined ? undefined : Number(text);
}

/** A length of time in the control API's words. */
export function DurationField({
  name,
  label,
  required = false,
}: {
  name: string;
  label: string;
  required?: boolean;
}) {
  return (
    <label>
      <span>{label}</span>
      <input
        name={name}
        required={required}
        size={8}
        placeholder="45s"
        autocomplete="off"
        pattern="(\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)){1,5}"
        title="A duration such as 250ms, 45s, 2m or 1m30s"
      />
    </label>
  );
}
