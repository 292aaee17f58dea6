import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Candidate } from './candidates.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');

/** Fonts beside this file, wherever it is, and those of the machine; the package's own names /tmp/fonts. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The Chromium of `@sparticuz/chromium` for linux x64, 211 MB, unpacked once for each version of it. It appears under
 * its name whole or not at all, so that threads and processes may ask for it at once; who unpacked in vain throws
 * that away.
 *
 * @param cache where it is kept
 */
export async function bundledChromium(
  cache = join(ROOT, 'node_modules/.cache/understudy'),
): Promise<Pick<Candidate, 'executablePath' | 'env'>> {
  const home = join(cache, `chromium-${await version()}`);
  if (!(await exists(home))) {
    await mkdir(cache, { recursive: true });
    await unpack(await mkdtemp(`${home}-`), home);
  }
  return {
    executablePath: join(home, 'chromium'),
    // What setupLambdaEnvironment() of the package sets, for the browser alone: a Node with this LD_LIBRARY_PATH
    // would load these libraries too.
    env: {
      FONTCONFIG_PATH: join(home, 'fonts'),
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter((path) => path !== undefined && path !== '')
        .join(':'),
    },
  };
}

async function unpack(draft: string, home: string): Promise<void> {
  try {
    // The package unpacks to the folder for temporary files, which is a process's own to choose.
    await promisify(execFile)(process.execPath, [join(HERE, 'unpack.ts')], {
      env: { ...process.env, TMPDIR: draft },
    });
    await writeFile(join(draft, 'fonts/fonts.conf'), FONTS);
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(home))) throw error;
  }
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
    throw new TypeError('@sparticuz/chromium has no version');
  return String(manifest.version);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
