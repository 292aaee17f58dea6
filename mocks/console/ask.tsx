/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A button whose deed cannot be undone: it asks first, in a dialog that the keyboard stays in. */
export function AskingButton({
  label,
  title,
  children,
  confirm,
  onConfirm,
}: {
  label: string;
  /** The question. */
  title: string;
  /** What will be lost. */
  children: ComponentChildren;
  /** What the button that does it says. */
  confirm: string;
  onConfirm: () => Promise<unknown>;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && (
        <Dialog title={title} onClose={() => setAsking(false)}>
          {children}
          <p class="buttons">
            <button type="button" onClick={() => setAsking(false)}>
              Keep it
            </button>
            <button
              type="button"
              class="danger"
              onClick={() => {
                setAsking(false);
                void onConfirm();
              }}
            >
              {confirm}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
