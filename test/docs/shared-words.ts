/** Words that German documentation uses as English does, most of them in the German public reference, too. */
export const SHARED: ReadonlySet<string> = new Set(
  `Array, Body, Code, Cookies, Credits, Downloads, Enum, Enum:, Key, Medium, Operation, Option, Query, Request,
  Schemas, Status, System, URL, URLs, Video`.split(/,\s+/),
);
