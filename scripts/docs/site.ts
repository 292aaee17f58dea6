import { createHash } from 'node:crypto';

/** Path below the site → content. */
export type Pages = Map<string, string | Buffer>;

/** The files that pages share, named after their content, so that they can be kept for ever. */
export class Assets {
  readonly #files: Pages = new Map();

  /** Adds a file and returns its path below the site: `assets/site.1a2b3c4d.css`. */
  add(name: string, content: string | Buffer): string {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const dot = name.lastIndexOf('.');
    const path = `assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
    this.#files.set(path, content);
    return path;
  }

  get files(): Pages {
    return this.#files;
  }
}

/**
 * The way from one page of the site to another, relative, so that the site can be served below any path.
 *
 * @param from path of a page, such as `cyberbara/errors/` or `404.html`
 * @param to path of a page or file, perhaps with a `#`
 */
export function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${to}` || './';
}
