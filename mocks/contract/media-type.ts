/**
 * Prism's rule for media types: case does not count, a `+json` suffix counts as json, parameters are
 * ignored, a wildcard in the contract takes anything.
 */
export function mediaTypeMatches(given: string, documented: string): boolean {
  // The usual spellings need not be taken apart.
  if (
    given.startsWith(documented) &&
    (given.length === documented.length || given[documented.length] === ';')
  )
    return true;
  const [type, subtype] = essence(given);
  const [wantedType, wantedSubtype] = essence(documented);
  return (
    (type === wantedType || wantedType === '*') &&
    (subtype === wantedSubtype || wantedSubtype === '*')
  );
}

function essence(mediaType: string): [type: string, subtype: string] {
  const [name = ''] = mediaType.split(';', 1);
  const [type = '', subtype = '', more] = name.trim().toLowerCase().split('/');
  return more === undefined ? [type, subtype.slice(subtype.lastIndexOf('+') + 1)] : ['', ''];
}
