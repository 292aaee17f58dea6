import type { Phrases } from '../browser/say.ts';
import type { en } from './en.ts';
import type { RedocText } from './redoc.ts';

/** A tree of texts of the same shape, in any language. */
type Translated<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string
    ? string
    : Tree[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Translated<Tree[Key]>;
};

/** All that a site in one language says by itself. */
export interface Words extends Translated<typeof en> {
  /** What Redoc says, by its English words; absent in English. */
  readonly redoc?: Readonly<Record<RedocText, string>>;
  /** What Redoc says with something in it. */
  readonly redocPhrases?: Phrases;
}
