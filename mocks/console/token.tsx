/** @jsxImportSource preact */

/** Asked for by a mock that does not let everybody steer. */
export function TokenForm({
  wrong,
  onToken,
}: {
  /** Whether one was sent that is not the right one. */
  wrong: boolean;
  onToken: (token: string) => void;
}) {
  return (
    <main id="main" class="token" tabIndex={-1}>
      <h1>This mock wants its control token</h1>
      {wrong && (
        <p class="problem" role="alert">
          The token that was sent is not the one of this mock.
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const token = new FormData(event.currentTarget).get('token');
          if (typeof token === 'string') onToken(token.trim());
        }}
      >
        <label>
          <span>Control token</span>
          <input name="token" type="password" autocomplete="off" required />
        </label>
        <p class="hint">
          It is what the mock was started with as <code>--control-token</code> or{' '}
          <code>CONTROL_TOKEN</code>. This tab keeps it until it is closed.
        </p>
        <button class="main">Use it</button>
      </form>
    </main>
  );
}
