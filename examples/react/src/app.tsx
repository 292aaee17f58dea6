import type { CyberbaraClient } from 'understudy/client/cyberbara';
import { Outcome } from './outcome.tsx';
import { useVideo } from './use-video.ts';
import { VideoForm } from './video-form.tsx';

const NO_ERRORS: ReadonlyMap<string, string> = new Map();

export function App({ client }: { readonly client: CyberbaraClient }) {
  const { making, balance, make, lookAgain } = useVideo(client);
  return (
    <main>
      <header>
        <h1>Make a video</h1>
        <p className="balance">
          <strong>{balance ?? '–'}</strong> credits
        </p>
      </header>
      <VideoForm
        busy={making.state === 'sending' || making.state === 'waiting'}
        errors={making.state === 'refused' ? making.refusal.fields : NO_ERRORS}
        onSubmit={make}
      />
      <Outcome making={making} onLookAgain={lookAgain} />
    </main>
  );
}
