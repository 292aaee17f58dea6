/** What the patched Redoc asks this site, on the server as in the browser: see `redoc/patches.ts`. */
import { fillSample } from './fill-sample.ts';
import { sayer, type Phrases } from './say.ts';

/** A variant of a request body that can be picked, and which of them is. */
interface Selection {
  readonly options: readonly { readonly label: string }[];
  readonly activeIdx: number;
}

type Props = Readonly<Record<string, unknown>>;

type Store = Readonly<Record<string, { readonly value?: unknown } | undefined>>;

type Jsx = (type: string, props: Readonly<Record<string, unknown>>, key?: string) => unknown;

export interface Hooks {
  /** The page that is rendered on the server. */
  path: string;
  /** The properties of an element in the language of the page. */
  props(given: Props): Props;
  /** Those of the examples that are of the model that is picked; all, where none of them names it. */
  examplesOf(
    ids: readonly string[] | undefined,
    store: Store,
    selection: Selection | undefined,
  ): readonly string[] | undefined;
  /** A code sample with the example that is picked in it. */
  sample(source: string, example: unknown): string;
  /** The button below a sample. */
  action(jsx: Jsx, page: string, status: string | undefined, example: string | undefined): unknown;
}

/** Attributes that are read out or shown. */
const SPOKEN = ['children', 'aria-label', 'title', 'placeholder', 'label', 'tip', 'alt'] as const;

/**
 * What Redoc leaves out for those who hear the page: its menu is a landmark, and a button that shows the example that
 * is picked is called so instead of `Example`.
 */
function withRole(given: Props, menu: string, example: string): Props {
  if (given['className'] === 'menu-content')
    return { ...given, role: 'navigation', 'aria-label': menu };
  // It comes by here twice, the second time translated.
  if ('aria-haspopup' in given && [example, 'Example'].includes(String(given['aria-label'])))
    return { ...given, 'aria-label': undefined };
  return given;
}

export interface ActionWords {
  /** The menu of operations. */
  readonly menu: string;
  readonly open: string;
  readonly openError: string;
}

/**
 * @param words what Redoc says, by its English words
 * @param actions what the buttons say; without them there are none, as in a page without a server
 * @param phrases what Redoc says with something in it
 */
export function makeHooks(
  words: Readonly<Record<string, string>>,
  actions: ActionWords | undefined,
  phrases: Phrases = [],
): Hooks {
  const say = sayer(words, phrases);
  const menu = actions?.menu ?? say('Operations');
  const byModel = new WeakMap<readonly string[], Map<string, readonly string[]>>();
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return say(value);
    return Array.isArray(value) && value.some((one) => typeof one === 'string')
      ? value.map(told)
      : value;
  };
  return {
    path: '/',
    props(given) {
      const named = withRole(given, menu, say('Example'));
      const changed = SPOKEN.filter((name) => told(named[name]) !== named[name]);
      return changed.length === 0
        ? named
        : { ...named, ...Object.fromEntries(changed.map((name) => [name, told(named[name])])) };
    },
    examplesOf(ids, store, selection) {
      const label = selection?.options[selection.activeIdx]?.label.split(' / ').at(-1);
      if (ids === undefined || label === undefined) return ids;
      // The same list for the same model: Redoc compares lists by identity.
      const known = byModel.get(ids) ?? new Map<string, readonly string[]>();
      byModel.set(ids, known);
      const own = known.get(label) ?? ids.filter((id) => names(store[id]?.value, label));
      known.set(label, own);
      return own.length === 0 ? ids : own;
    },
    sample: fillSample,
    action(jsx, page, status, example) {
      if (actions === undefined || (status !== undefined && /^[23]/.test(status))) return null;
      return jsx(
        'button',
        {
          type: 'button',
          className: 'try-open',
          'data-try': page.split('/').at(-1) ?? '',
          'data-status': status,
          'data-example': example?.split('/').at(-1),
          children: status === undefined ? actions.open : actions.openError,
        },
        'try',
      );
    },
  };
}

/** Whether one of the texts of an example is the word. */
function names(example: unknown, word: string): boolean {
  return typeof example === 'object' && example !== null && Object.values(example).includes(word);
}
