/**
 * The style sheets of several rendered pages as one. Each is a sequence of groups, one a component, that end with a
 * marker: `data-styled.g12[id="sc-abc"]{content:"names,"}`. A component's rules differ from page to page by the states
 * that it was rendered in, so the union keeps every rule once, in the order of the groups.
 */
export function mergeStyles(sheets: readonly string[]): string {
  const groups = new Map<number, Set<string>>();
  for (const sheet of sheets) {
    const text = sheet.replaceAll(/<\/?style[^>]*>/g, '');
    let start = 0;
    for (const marker of text.matchAll(
      /data-styled\.g(\d+)\[id="[^"]*"\]\{content:"[^"]*"\}\/\*!sc\*\/\n?/g,
    )) {
      const number = Number(marker[1]);
      const rules = groups.get(number) ?? new Set();
      groups.set(number, rules);
      for (const rule of text.slice(start, marker.index).split('/*!sc*/\n'))
        if (rule.trim() !== '') rules.add(rule);
      start = marker.index + marker[0].length;
    }
  }
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([, rules]) => [...rules].join('\n'))
    .join('\n');
}
