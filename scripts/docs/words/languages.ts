import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** The languages of the site, the one in which everything is first. */
export const languages: readonly Words[] = [en, de];
