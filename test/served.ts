import { afterAll, beforeAll } from 'vitest';
import { createMock, type MockOptions } from '../mocks/mock.ts';

/** A mock on a real socket for the tests of one file; its address is known once they run. */
export function served(options: MockOptions = {}): { readonly url: string } {
  const address = { url: '' };
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const mock = await createMock(options);
    close = () => mock.close();
    address.url = await mock.listen();
  });
  afterAll(() => close?.());
  return address;
}
