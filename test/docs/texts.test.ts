import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { BODY, fillSample } from '../../scripts/docs/browser/fill-sample.ts';
import { html, json, raw } from '../../scripts/docs/html.ts';
import { inline, markdown, plain } from '../../scripts/docs/markdown.ts';
import { relative } from '../../scripts/docs/site.ts';

describe('markup', () => {
  it('takes texts as texts, whatever is in them', () => {
    const text = `<script>alert("1" & '2')</script>`;
    expect(html`<p title="${text}">${text}</p>`.text).not.toContain('<script>');
    expect(html`<p>${text}</p>`.text).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>',
    );
  });

  it('joins lists, keeps markup and leaves out what is not there', () => {
    expect(html`${['a', html`<b>b</b>`, false, undefined, 0, raw('<i>')]}`.text).toBe(
      'a<b>b</b>0<i>',
    );
  });

  it('puts JSON where no text of it can end the block', () => {
    expect(json({ a: '</script><script>' }).text).not.toContain('</script>');
    expect(JSON.parse(json({ a: '</script>' }).text)).toEqual({ a: '</script>' });
  });
});

describe('Markdown', () => {
  it.each([
    ['one\ntwo', '<p>one two</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['# A\n## B', '<h2>A</h2><h3>B</h3>'],
    ['- a\n- b\n  goes on', '<ul><li>a</li><li>b goes on</li></ul>'],
    ['Text\n- a', '<p>Text</p><ul><li>a</li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['```sh\na < b\n```', '<pre tabindex="0"><code>a &lt; b</code></pre>'],
    ['`a*b*` and **b `c`**', '<p><code>a*b*</code> and <strong>b <code>c</code></strong></p>'],
    ['[a](https://b.example/?c&d)', '<p><a href="https://b.example/?c&amp;d">a</a></p>'],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['<b>', '<p>&lt;b&gt;</p>'],
  ])('%j', (text, want) => {
    expect(markdown(text).text.replaceAll(/>\s+</g, '><')).toBe(want);
  });

  it('is known in a line, and gone in a title', () => {
    expect(inline('`a` < b').text).toBe('<code>a</code> &lt; b');
    expect(plain('The **`a`**\nof [b](https://c.example)')).toBe('The a of b');
  });
});

describe('the way between pages', () => {
  it.each([
    ['', 'de/', 'de/'],
    ['cyberbara/errors/', '', '../../'],
    ['cyberbara/errors/', 'assets/a.css', '../../assets/a.css'],
    ['404.html', '', './'],
  ])('from %j to %j is %j', (from, to, want) => {
    expect(relative(from, to)).toBe(want);
  });
});

describe('a sample', () => {
  const example = {
    model: 'a-1',
    'odd key': "it's",
    list: [1, { b: [] }],
    none: {},
    text: 'say "x"\n',
  };

  it('is code that means the example', () => {
    const code = fillSample(`(${BODY.code})`, example);
    expect(runInNewContext(code)).toEqual(example);
    expect(code).toContain("model: 'a-1'");
  });

  it('is a shell word that means the example', () => {
    const shell = fillSample(`-d ${BODY.shell}`, { text: "it's" });
    expect(shell).toBe(String.raw`-d '{
  "text": "it'\''s"
}'`);
  });

  it('stays as it is without a place for one, and takes dollar signs as they are', () => {
    expect(fillSample('curl', { a: 1 })).toBe('curl');
    expect(fillSample(BODY.shell, "$& $'")).toContain('$& $');
  });
});
