import { useEffect, useRef, useState } from 'react';
import type { CyberbaraClient } from 'understudy/client/cyberbara';
import {
  balanceOf,
  follow,
  makeVideo,
  type Making,
  type Receipt,
  type Wish,
} from './make-video.ts';

/**
 * A video in the making, one at a time, and the credits that are left. It is waited for as long as the component is
 * there.
 */
export function useVideo(client: CyberbaraClient) {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const [balance, setBalance] = useState<number>();
  const running = useRef<AbortController>(undefined);

  useEffect(() => {
    void showBalance(client, setBalance);
    return () => running.current?.abort();
  }, [client]);

  const tell = (next: Making) => {
    setMaking(next);
    if (next.state !== 'sending') void showBalance(client, setBalance);
  };
  const begin = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  return {
    making,
    balance,
    make: (wish: Wish) => void makeVideo(client, wish, tell, { signal: begin() }),
    lookAgain: (receipt: Receipt) => void follow(client, receipt, tell, { signal: begin() }),
  };
}

/** Of a balance that cannot be read the last one stays. */
async function showBalance(client: CyberbaraClient, show: (credits: number) => void) {
  const credits = await balanceOf(client);
  if (credits !== undefined) show(credits);
}
