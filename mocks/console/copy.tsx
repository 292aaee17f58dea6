/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { Dialog } from './ask.tsx';
import { usePage } from './page.tsx';

/** Puts a text on the clipboard; where the browser does not allow it, shows the text to be taken by hand. */
export function CopyButton({ label, text, done }: { label: string; text: string; done: string }) {
  const { notices } = usePage();
  const [shown, setShown] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setShown(true);
      return;
    }
    await notices.act(() => Promise.resolve(), done);
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      {shown && (
        <Dialog title="The browser keeps its clipboard to itself" onClose={() => setShown(false)}>
          <p>Take the text from here:</p>
          <textarea readOnly rows={8} aria-label={label} value={text} onFocus={selectAll} />
          <form method="dialog" class="buttons">
            <button>Close</button>
          </form>
        </Dialog>
      )}
    </>
  );
}

function selectAll({ currentTarget }: { currentTarget: HTMLTextAreaElement }): void {
  currentTarget.select();
}
