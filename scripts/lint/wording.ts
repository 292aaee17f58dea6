/** What a translation keeps as it is, because it stands for something exact. */
const KEPT: readonly [name: string, pattern: RegExp][] = [
  ['code', /`[^`]+`/g],
  ['URL', /https?:\/\/[^\s)`]+/g],
  ['name', /\b(?:\w+_\w+|[a-z]+[A-Z]\w*|\w+-to-\w+)\b/g],
  ['number', /\d+(?:\.\d+)*/g],
  ['emphasis', /\*\*/g],
  ['list item', /^- /gm],
];

/** Words that English cannot do without, and that none of the languages of our translations has. */
const ENGLISH =
  /\b(?:the|and|of|is|are|be|with|without|that|this|which|from|to|for|by|or|not|it|its|when|must)\b/i;

/** How a language writes what keyboards make hard to write. Code is not looked at. */
const TYPOGRAPHY: Readonly<Record<string, readonly [pattern: RegExp, remedy: string][]>> = {
  de: [
    [/["'”]/, 'Quotation marks are „…“.'],
    [/ - /, 'A dash is –.'],
    [/\.\.\./, 'An ellipsis is ….'],
    [
      /\d (?:Bytes|Credits|MB|MiB|s|Sekunden)\b/,
      'A no-break space keeps a number and its unit together.',
    ],
    [/\d,\d{3}\b/, 'A point separates thousands.'],
    [/[a-zäöüß,] (?:Sie|Ihre?[mnrs]?|Ihnen)\b/, 'Readers are addressed as „du“.'],
  ],
};

/** What can be told to be wrong with a translation without understanding it. */
export function findWordingProblems(
  source: string,
  translation: string,
  language: string,
): string[] {
  const prose = translation.replaceAll(/`[^`]*`/g, '');
  // `text-to-video` is a name with an English word in it.
  const [english] = ENGLISH.exec(prose.replaceAll(/\w+-to-\w+/g, '')) ?? [];
  return [
    ...KEPT.flatMap(([name, pattern]) => compare(name, pattern, source, translation)),
    ...(english === undefined ? [] : [`The word ${JSON.stringify(english)} is English.`]),
    ...(TYPOGRAPHY[language] ?? []).flatMap(([pattern, remedy]) => {
      const [part] = pattern.exec(prose) ?? [];
      return part === undefined ? [] : [`${remedy} Here stands ${JSON.stringify(part)}.`];
    }),
  ];
}

function compare(name: string, pattern: RegExp, source: string, translation: string): string[] {
  const wanted = occurrences(pattern, source);
  const found = occurrences(pattern, translation);
  return [
    ...beyond(wanted, found).map((part) => `The ${name} ${JSON.stringify(part)} is missing.`),
    ...beyond(found, wanted).map(
      (part) => `The ${name} ${JSON.stringify(part)} is not in the original.`,
    ),
  ];
}

/** 1,048,576 and 1.048.576 are the same number. */
function occurrences(pattern: RegExp, text: string): string[] {
  return text.replaceAll(/(?<=\d)[.,](?=\d{3}\b)/g, '').match(pattern) ?? [];
}

/** Those of `parts` that are left when each of `others` has taken one away. */
function beyond(parts: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return parts.filter((part) => {
    const index = rest.indexOf(part);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
