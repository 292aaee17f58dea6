/** Run as a process by `bundled.ts`: unpacks to `TMPDIR`. */
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const packed = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');
await Promise.all(
  // al2023: NSS, NSPR and expat, which a bare Debian lacks.
  ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((file) =>
    inflate(join(packed, file)),
  ),
);
