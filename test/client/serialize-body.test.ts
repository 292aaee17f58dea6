import { describe, expect, it } from 'vitest';
import { serializeBody } from '../../client/serialize-body.ts';

describe('serializeBody', () => {
  it.each([
    ['an object', { a: [1, null] }, '{"a":[1,null]}'],
    ['a list', [1], '[1]'],
    ['nothing', null, 'null'],
  ])('sends %s as JSON', (_, body, text) => {
    expect(serializeBody(body)).toBe(text);
  });

  it('sends files as parts with their names, a part for each', async () => {
    const form = serializeBody({
      files: [new File(['one'], '1.png'), new File(['two'], '2.png')],
      note: 7,
      left_out: undefined,
    });
    if (!(form instanceof FormData)) throw new TypeError('Expected a form.');
    const files = form.getAll('files').filter((part) => part instanceof File);
    expect(files.map(({ name }) => name)).toEqual(['1.png', '2.png']);
    expect(await Promise.all(files.map((file) => file.text()))).toEqual(['one', 'two']);
    expect([...form.keys()]).toEqual(['files', 'files', 'note']);
    expect(form.get('note')).toBe('7');
  });

  it('leaves a form alone', () => {
    const form = new FormData();
    expect(serializeBody(form)).toBe(form);
  });
});
