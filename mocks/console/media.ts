/** Path and query of a URL, whatever its host is: a client may name one that no URL can have. */
export function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '');
}
