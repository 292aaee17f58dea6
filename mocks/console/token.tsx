/** @jsxImportSource preact */

/** Asked for by a mock that does not let everybody steer. */
export function TokenForm({ onToken }: { onToken: (token: string) => void }) {
  return (
    <main id="main" class="token" tabIndex={-1}>
      <h1>This mock wants its control token</h1>
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
          It is the one that the mock was started with. This tab keeps it until it is closed.
        </p>
        <button class="main">Use it</button>
      </form>
    </main>
  );
}
