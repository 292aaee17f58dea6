import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

const file = fileURLToPath(import.meta.resolve('inter-ui/variable/InterVariable.woff2'));

/**
 * The family every text is drawn with: Inter (OFL-1.1) from npm, because a bare server has no fonts.
 * It covers Latin, Greek, Cyrillic and Vietnamese. Other scripts and emoji come from the machine's
 * own fonts where it has some (Debian: fonts-noto-cjk, fonts-noto-color-emoji), else show as "no
 * glyph" boxes.
 */
export const family = 'Understudy';

if (GlobalFonts.registerFromPath(file, family) === null)
  throw new Error(`The font ${file} cannot be read. Run "npm ci" to restore the package inter-ui.`);
