/** @jsxImportSource preact */
import { useState } from 'preact/hooks';

const STORED = 'understudy.colours';
const THEMES = { auto: 'as the system', light: 'light', dark: 'dark' } as const;

/** Colours as the system wants them, unless somebody says otherwise here. */
export function Theme() {
  const [theme, setTheme] = useState(localStorage.getItem(STORED) ?? 'auto');
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  return (
    <label class="theme">
      <span>Colours</span>
      <select
        value={theme}
        onChange={({ currentTarget: { value } }) => {
          localStorage.setItem(STORED, value);
          setTheme(value);
        }}
      >
        {Object.entries(THEMES).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
