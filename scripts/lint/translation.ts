import type { JsonObject } from '../generate/document.ts';
import type { Action, Overlay, Unchanged } from '../overlays/overlay.ts';
import { select } from '../overlays/target.ts';
import { listTexts, type Text } from '../overlays/texts.ts';
import type { Problem } from './problem.ts';
import { findWordingProblems } from './wording.ts';

interface Finding {
  /** The target of an action, or the JSONPath of what has the text. */
  readonly at: string;
  readonly message: string;
}

/** A text of the contract, with what the actions make of it. */
interface Entry {
  readonly text: Text;
  readonly translations: string[];
}

/**
 * What keeps an overlay from being a translation: an action that matches nothing, or another text than it was
 * written for; a text that has no translation, or more than one; a translation that has lost something.
 *
 * @param file what the problems call the overlay
 */
export function findTranslationProblems(
  bundle: JsonObject,
  overlay: Overlay,
  file: string,
): Problem[] {
  const entries = listTexts(bundle).map((text): Entry => ({ text, translations: [] }));
  // The actions first: they fill in the translations.
  const ofActions = overlay.actions.flatMap((action) => applyTo(bundle, entries, action));
  const ofTexts = entries.flatMap((entry) => findTextProblems(entry, overlay));
  return [...ofActions, ...ofTexts, ...findIdleExceptions(entries, overlay)].map(
    ({ at, message }) => ({ where: `${file} ${at}`, message }),
  );
}

function applyTo(bundle: JsonObject, entries: readonly Entry[], action: Action): Finding[] {
  const objects = new Set(select(bundle, action.target));
  const tell = (message: string): Finding => ({ at: action.written, message });
  if (objects.size === 0) {
    return [tell('Matches nothing. Translate the text as it is now, or remove the action.')];
  }
  const quoted = new Set([action.target.filter?.text, action.description]);
  const findings: Finding[] = [];
  for (const [key, translation] of Object.entries(action.update)) {
    const matched = entries.filter(({ text }) => text.key === key && objects.has(text.owner));
    for (const { text, translations } of matched) {
      translations.push(translation);
      if (!quoted.has(text.text)) {
        findings.push(
          tell(
            `Does not quote the text that it replaces. Translate it as it is now, and quote it in the target ` +
              `or, if it is longer than a line, in \`description\`: ${quote(text.text)}.`,
          ),
        );
      }
    }
    if (matched.length < objects.size) findings.push(tell(`Matches what has no text \`${key}\`.`));
  }
  return findings;
}

function findTextProblems({ text: entry, translations }: Entry, overlay: Overlay): Finding[] {
  const { key, text, path } = entry;
  const [translation, ...others] = translations;
  const isException = overlay.unchanged.some((exception) => isMeant(exception, entry));
  const tell = (message: string): Finding => ({ at: path, message });
  if (translation === undefined) {
    if (isException) return [];
    return [tell(`The \`${key}\` ${quote(text)} is not translated: add an action.`)];
  }
  const problems = [
    ...(others.length > 0 ? ['More than one action translates this.'] : []),
    ...(isException ? ['This is translated, and x-unchanged says that it stays.'] : []),
    ...(translation.trim() === text.trim()
      ? ['The translation is the original: if that is meant, say why in x-unchanged.']
      : []),
    ...findWordingProblems(text, translation, overlay.language),
  ];
  return problems.map((problem) => tell(`${problem} ${quote(text)} → ${quote(translation)}`));
}

function findIdleExceptions(entries: readonly Entry[], { unchanged }: Overlay): Finding[] {
  return unchanged
    .filter((exception) => !entries.some(({ text }) => isMeant(exception, text)))
    .map(({ pattern }) => ({
      at: `x-unchanged ${pattern.source}`,
      message: 'No text is like this. Remove it.',
    }));
}

function isMeant({ pattern, key }: Unchanged, { key: ofText, text }: Text): boolean {
  return pattern.test(text) && (key === undefined || key === ofText);
}

function quote(text: string): string {
  return JSON.stringify(text);
}
