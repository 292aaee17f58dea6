import { candidates } from './candidates.ts';

/**
 * Finds a Chromium before any test is timed, because the one of the npm package takes a while to be unpacked for the
 * first time.
 */
export default async function prepare(): Promise<void> {
  const found = candidates();
  try {
    await found.next();
  } catch {
    // The tests that need it meet the same error, and have a place to tell of it.
  }
  await found.return(undefined);
}
