import { useEffect, useState } from 'preact/hooks';
import type { Schemas } from '../../generated/control/client.ts';
import type { Told } from './keep-reading.ts';

const TICK = 250;

/** The sandbox's present instant in milliseconds; between two readings it goes on as the mock's clock does. */
export function useNow({ value: { clock }, at }: Told<Pick<Schemas['Sandbox'], 'clock'>>): number {
  const [looked, setLooked] = useState(at);
  useEffect(() => {
    if (clock.frozen) return undefined;
    const timer = setInterval(() => setLooked(performance.now()), TICK);
    return () => clearInterval(timer);
  }, [clock.frozen]);
  const read = Date.parse(clock.now);
  return clock.frozen ? read : read + Math.max(0, looked - at);
}
