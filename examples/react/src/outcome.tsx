import type { ReactNode } from 'react';
import type { Making, Receipt } from './make-video.ts';

interface Props {
  readonly making: Making;
  readonly onLookAgain: (receipt: Receipt) => void;
}

/** What has become of the video. Both regions are there from the start, so that screen readers tell of changes. */
export function Outcome({ making, onLookAgain }: Props) {
  return (
    <>
      <output>{progress(making)}</output>
      <section role="alert">{problem(making, onLookAgain)}</section>
      {making.state === 'done' && (
        <figure>
          <video src={making.url} controls playsInline muted aria-label="Your video" />
          <figcaption>
            <a href={making.url} target="_blank" rel="noreferrer">
              Open the file
            </a>
          </figcaption>
        </figure>
      )}
    </>
  );
}

function progress(making: Making): ReactNode {
  switch (making.state) {
    case 'sending':
      return <Waiting>Sending …</Waiting>;
    case 'waiting': {
      const { cost } = making.receipt.credits;
      return (
        <Waiting>
          {making.begun ? 'Your video is being made' : 'Waiting for its turn'}, for {cost} credits.
        </Waiting>
      );
    }
    case 'done':
      return `Done, for ${making.receipt.credits.cost} credits.`;
    default:
      return null;
  }
}

function Waiting({ children }: { readonly children: ReactNode }) {
  return (
    <span className="waiting">
      {children}
      <progress aria-label="Progress" />
    </span>
  );
}

function problem(making: Making, onLookAgain: Props['onLookAgain']): ReactNode {
  switch (making.state) {
    case 'refused':
      return <p className="problem">{making.refusal.message}</p>;
    case 'unanswered':
      return (
        <p className="problem">
          No reply came, so the video may have been ordered all the same. Look at your credits
          before you try again.
        </p>
      );
    case 'lost': {
      const { receipt } = making;
      return (
        <div className="problem">
          <p>The connection was lost. Your video is still being made.</p>
          <button type="button" onClick={() => onLookAgain(receipt)}>
            Look again
          </button>
        </div>
      );
    }
    case 'failed':
      return (
        <p className="problem">
          The video could not be made. {refund(making.receipt, making.balance)}
        </p>
      );
    default:
      return null;
  }
}

function refund({ credits: { cost, remaining } }: Receipt, balance: number | undefined): string {
  if (balance === undefined) return 'Your credits cannot be read right now.';
  return balance >= remaining + cost
    ? `${cost} credits came back: you have ${balance}.`
    : `You have ${balance} credits.`;
}
