import type { SentRequest } from './report.ts';

/** The request as a command line. The key is the shell's `$KEY`, files are to be put in place. */
export function curlOf({ method, url, headers, body }: SentRequest): string {
  const parts = [
    'curl -sS',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    quoted(url),
    ...Object.entries(headers)
      // A form brings its own type, with the boundary in it.
      .filter(([name]) => typeof body !== 'object' || name !== 'content-type')
      .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(typeof body === 'string'
      ? [`--data-raw ${quoted(body)}`]
      : (body ?? []).map(
          ({ field, filename, contentType }) =>
            `-F ${quoted(`${field}=@${filename};type=${contentType}`)}`,
        )),
  ];
  return parts.join(' ');
}

/** In single quotes, or in double quotes where the shell has to put the key in. */
export function quoted(text: string): string {
  return text.includes('$KEY')
    ? `"${text.replaceAll(/(\\|"|`|\$(?!KEY))/g, String.raw`\$1`)}"`
    : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
