/** Sets the colours before anything is drawn. The key is the one under which Redoc looks. */
(() => {
  const KEY = 'redoc.colorMode';

  const { classList } = document.documentElement;
  const wanted = matchMedia('(prefers-color-scheme: dark)');

  function paint(): void {
    const chosen = stored();
    const dark = chosen === '' ? wanted.matches : chosen === 'dark';
    classList.toggle('dark', dark);
    classList.toggle('light', !dark);
  }

  /** Where storage is shut off, the colours are the system's. */
  function stored(): string {
    try {
      return localStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  }

  paint();
  wanted.addEventListener('change', paint);
  document.addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector<HTMLSelectElement>('#colours');
    if (select === null) return;
    select.value = stored();
    select.hidden = false;
    select.addEventListener('change', () => {
      try {
        if (select.value === '') localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, select.value);
      } catch {
        classList.toggle('dark', select.value === 'dark');
        classList.toggle('light', select.value !== 'dark');
        return;
      }
      paint();
    });
  });
})();
