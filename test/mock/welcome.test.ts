import { afterAll, expect, test } from 'vitest';
import { createMock } from '../../mocks/mock.ts';

const mock = await createMock({ clock: 'manual' });
afterAll(() => mock.close());

/** The parts of a command that are in quotes: its URL, headers and body. */
function quoted(command: string): string[] {
  return Array.from(command.matchAll(/'([^']*)'/g), ([, text = '']) => text);
}

test.each(mock.apis.map(({ name }) => name))(
  'the first command that a newcomer is shown for %s succeeds',
  async (api) => {
    const [url = '', ...rest] = quoted(mock.firstCall(api, 'http://127.0.0.1'));
    const headers = rest.filter((text) => !text.startsWith('{')).map((line) => line.split(': '));
    const body = rest.find((text) => text.startsWith('{'));
    const reply = await mock.fetch(url, {
      headers: Object.fromEntries(headers),
      ...(body !== undefined && { method: 'POST', body }),
    });
    expect([reply.status, await reply.text()]).toEqual([200, expect.not.stringContaining('error')]);
  },
);
