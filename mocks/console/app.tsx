/** @jsxImportSource preact */
import { useEffect, useErrorBoundary, useMemo, useState } from 'preact/hooks';
import { connect } from './control.ts';
import { type Connection, Feed } from './feed.ts';
import { NoticeBoard, useNotices } from './notices.tsx';
import { PageContext } from './page.tsx';
import { type Route, routeOf } from './route.ts';
import { SandboxView } from './sandbox.tsx';
import { Sandboxes } from './sandboxes.tsx';
import { Stray } from './journal.tsx';
import { Theme } from './theme.tsx';
import { TokenForm } from './token.tsx';
import { Welcome } from './welcome.tsx';

const CONNECTION: Record<Connection, string> = {
  connecting: 'Connecting …',
  live: 'Live',
  lost: 'The mock does not answer. Trying again …',
};

export function App() {
  const board = useNotices();
  const [door, setDoor] = useState<'open' | 'closed' | 'wrong token'>('open');
  const [connection, setConnection] = useState<Connection>('connecting');
  const route = useRoute();
  const page = useMemo(() => {
    const control = connect((wrong) => setDoor(wrong ? 'wrong token' : 'closed'));
    return { control, feed: new Feed(control, setConnection), notices: board.notices };
  }, [board.notices]);

  useEffect(() => {
    if (door !== 'open') return undefined;
    const leaving = new AbortController();
    void page.feed.follow(leaving.signal);
    return () => leaving.abort();
  }, [page, door]);

  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <header class="top">
        <a class="home" href="#/">
          Understudy
        </a>
        <span class={`connection ${door === 'open' ? connection : 'lost'}`} role="status">
          {door === 'open' ? CONNECTION[connection] : 'Not let in'}
        </span>
        <Theme />
      </header>
      {door !== 'open' ? (
        <TokenForm
          wrong={door === 'wrong token'}
          onToken={(token) => {
            page.control.sendToken(token);
            setDoor('open');
          }}
        />
      ) : (
        <div class={`columns ${route.page}`}>
          <Sandboxes chosen={route.page === 'sandbox' ? route.id : undefined} />
          <main id="main" tabIndex={-1}>
            <Content route={route} />
          </main>
        </div>
      )}
      <NoticeBoard {...board} />
    </PageContext.Provider>
  );
}

/** A mistake of the page itself is shown in the place of what it spoils. */
function Content({ route }: { route: Route }) {
  const [mistake, goOn] = useErrorBoundary((error) => reportError(error));
  if (mistake !== undefined)
    return (
      <>
        <h1>The console failed</h1>
        <p class="problem" role="alert">
          {String(mistake)}
        </p>
        <p>
          <button type="button" onClick={goOn}>
            Try again
          </button>
        </p>
      </>
    );
  switch (route.page) {
    case 'sandbox':
      return <SandboxView key={route.id} route={route} />;
    case 'stray':
      return <Stray />;
    case 'sandboxes':
      return <Welcome />;
  }
}

/** The fragment is the page's address, so that the link cannot lead there by itself. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
