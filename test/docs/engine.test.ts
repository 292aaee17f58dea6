import { describe, expect, it } from 'vitest';
import { makeHooks } from '../../scripts/docs/browser/hooks.ts';
import { patched } from '../../scripts/docs/redoc/patch.ts';
import { browserPatches, serverPatches } from '../../scripts/docs/redoc/patches.ts';
import { browserBundle } from '../../scripts/docs/redoc/engine.ts';
import { mergeStyles } from '../../scripts/docs/redoc/styles.ts';

describe('a patch of Redoc', () => {
  const patch = { why: 'it is needed', find: 'old', put: 'new $&' };

  it('is made, and means what it says', () => {
    expect(patched('an old one', [patch], 'a.js')).toBe('an new $& one');
  });

  it.each(['nothing to find', 'old and old'])(
    'stops the build where it does not fit once: %s',
    (text) => {
      expect(() => patched(text, [patch], 'a.js')).toThrow(
        /^a\.js: the patch "it is needed" matches [02] times instead of once/,
      );
    },
  );

  it('is of a kind that the other side has, too', () => {
    const shared = [
      'no telemetry',
      'the language of the page',
      'a page is one entry of the menu',
      'a request can be tried',
    ];
    for (const why of shared) {
      expect(reasons(browserPatches)).toContain(why);
      expect(reasons(serverPatches)).toContain(why);
    }
  });
});

describe('Redoc for browsers', () => {
  it('knows no address to send to or to load from', () => {
    const addresses = browserBundle().match(
      /https?:\/\/[\w.-]*(redoc(ly)?|otel|posthog|sentry)[\w.-]*\.\w+\/[\w./-]*\.(js|svg|png|woff2?)|https:\/\/(otel|cdn)\.[\w./-]+/g,
    );
    expect(addresses).toBeNull();
  });
});

describe('what Redoc asks the site', () => {
  const store = {
    a: { value: { model: 'sora-2' } },
    b: { value: { model: 'kling-2.6' } },
    c: { value: { model: 'kling-2.6', prompt: 'x' } },
  };
  const ids = ['a', 'b', 'c'];
  const hooks = makeHooks(
    { Response: 'Antwort' },
    { open: 'Try', openError: 'Provoke', menu: 'Menu' },
  );

  it('gets the examples of the model that is picked, the same list for the same model', () => {
    expect(hooks.examplesOf(ids, store, picked('kling-2.6'))).toEqual(['b', 'c']);
    expect(hooks.examplesOf(ids, store, picked('kling-2.6'))).toBe(
      hooks.examplesOf(ids, store, picked('kling-2.6')),
    );
    expect(hooks.examplesOf(ids, store, picked('One / sora-2'))).toEqual(['a']);
    expect(hooks.examplesOf(ids, store, picked('Pending task'))).toBe(ids);
    expect(hooks.examplesOf(undefined, store, picked('sora-2'))).toBeUndefined();
  });

  it('says texts and labels in the language of the page, and leaves everything else alone', () => {
    const given = { children: ['Response', ' ', 3], 'aria-label': 'Response', id: 'Response' };
    expect(hooks.props(given)).toEqual({
      children: ['Antwort', ' ', 3],
      'aria-label': 'Antwort',
      id: 'Response',
    });
    const other = { children: 'text' };
    expect(hooks.props(other)).toBe(other);
  });

  it('has a button for a request and for an error, and none for a reply that is fine', () => {
    expect(hooks.action(jsx, '/x/createimage', undefined, 'a/b')).toMatchObject({
      children: 'Try',
      'data-try': 'createimage',
      'data-example': 'b',
    });
    expect(hooks.action(jsx, '/x/createimage', '402', 'a/b')).toMatchObject({
      children: 'Provoke',
      'data-status': '402',
    });
    expect(hooks.action(jsx, '/x/createimage', '200', 'a/b')).toBeNull();
    expect(makeHooks({}, undefined).action(jsx, '/x', undefined, 'a')).toBeNull();
  });
});

describe('the styles of several pages', () => {
  it('are one sheet, every rule once, in the order of their components', () => {
    expect(
      mergeStyles([
        sheet([2, ['.b{}']], [9, ['.c{}']]),
        sheet([1, ['.a{}']], [2, ['.b{}', '.b2{}']]),
      ]),
    ).toBe('.a{}\n.b{}\n.b2{}\n.c{}');
  });
});

function reasons(patches: typeof browserPatches): Set<string> {
  return new Set(patches.map(({ why }) => why));
}

function picked(label: string) {
  return { options: [{ label: 'x' }, { label }], activeIdx: 1 };
}

function jsx(type: string, props: object): object {
  return { type, ...props };
}

function sheet(...groups: [number, string[]][]): string {
  return `<style data-styled="true">${groups.map(([n, rules]) => `${rules.map((rule) => `${rule}/*!sc*/\n`).join('')}data-styled.g${n}[id="sc-${n}"]{content:"x,"}/*!sc*/\n`).join('')}</style>`;
}
