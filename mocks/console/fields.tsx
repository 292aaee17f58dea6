/** @jsxImportSource preact */

/** One of several, each with the words for it. */
export function Choice<Name extends string>({
  label,
  name,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  /** In its form. */
  name?: string;
  choices: readonly (readonly [name: Name, words: string])[];
  chosen: Name;
  onChoose: (name: Name) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select
        {...(name !== undefined && { name })}
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          const choice = choices.find(([one]) => one === value);
          if (choice !== undefined) onChoose(choice[0]);
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function SearchField({
  label,
  text,
  onText,
}: {
  label: string;
  text: string;
  onText: (text: string) => void;
}) {
  return (
    <label class="grow">
      <span>{label}</span>
      <input type="search" value={text} onInput={({ currentTarget: { value } }) => onText(value)} />
    </label>
  );
}

/** Whether a text has all words of a search in it, in any order and case. */
export function found(text: string, search: string): boolean {
  if (search.trim() === '') return true;
  const all = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
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

/** Undefined for a field that is empty or not there. */
export function textIn(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function numberIn(form: FormData, name: string): number | undefined {
  const text = textIn(form, name);
  return text === undefined ? undefined : Number(text);
}
