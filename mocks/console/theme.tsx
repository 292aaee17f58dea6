/** @jsxImportSource preact */
import { useLayoutEffect, useState } from 'preact/hooks';
import { Choice } from './fields.tsx';
import { Stored } from './stored.ts';

const stored = new Stored('colours', () => localStorage);
const THEMES = [
  ['auto', 'as the system'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const;
type Name = (typeof THEMES)[number][0];

/** Colours as the system wants them, unless somebody says otherwise here. */
export function Theme() {
  const [theme, setTheme] = useState<Name>(
    () => THEMES.find(([name]) => name === stored.get())?.[0] ?? 'auto',
  );
  useLayoutEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <div class="theme">
      <Choice
        label="Colours"
        choices={THEMES}
        chosen={theme}
        onChoose={(name) => {
          stored.set(name);
          setTheme(name);
        }}
      />
    </div>
  );
}
