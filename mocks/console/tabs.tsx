/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface TabChoice<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** How many there are, where that is worth saying. */
  readonly count?: number | undefined;
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/tabs/, the selection following the focus. */
export function Tabs<Name extends string>({
  label,
  choices,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  choices: readonly TabChoice<Name>[];
  chosen: Name;
  onChoose: (name: Name) => void;
  children: ComponentChildren;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector(`#tab-${chosen}`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [chosen]);
  const choose = (nth: number) => {
    const choice = choices[(nth + choices.length) % choices.length];
    if (choice === undefined) return;
    onChoose(choice.name);
    list.current?.querySelector<HTMLElement>(`#tab-${choice.name}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = choices.findIndex(({ name }) => name === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: choices.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {choices.map(({ name, label: text, count }) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === chosen}
            aria-controls="tab-panel"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
            onKeyDown={onKeyDown}
          >
            {text}
            {count !== undefined && count > 0 && (
              <span class="count">{count.toLocaleString('en')}</span>
            )}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`} tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
