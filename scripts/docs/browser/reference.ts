/** Lets Redoc take over a page of the reference that was rendered before. */
import { makeHooks, type ActionWords, type Hooks } from './hooks.ts';
import type { Phrases } from './say.ts';

interface Settings {
  readonly base: string;
  readonly engine: string;
  readonly definition: string;
  /** Of the pages below the base. */
  readonly titles: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, string>>;
  readonly phrases: Phrases;
  readonly actions: ActionWords;
}

interface Engine {
  hydrate(
    definition: unknown,
    options: Readonly<Record<string, unknown>>,
    element: Element,
  ): Promise<void>;
}

declare global {
  var understudyRedoc: Hooks;
}

/** What readers do before they can expect an answer of the page. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'];

/**
 * The page can be read as it is, and Redoc is half a megabyte: it comes when somebody begins to use the page, and at
 * once where the address names a place that only Redoc can open.
 */
export function startReference(holder: Element): void {
  const element = document.querySelector('#redoc');
  if (element === null) return;
  makeAbsolute();
  const pressed = keepPress(element);
  let begun = false;
  const isNobodys = nobodysDoing();
  const begin = (sign?: Event) => {
    if (begun || (sign !== undefined && isNobodys(sign))) return;
    begun = true;
    for (const sign of SIGNS) removeEventListener(sign, begin, true);
    void takeOver(holder, element).then(pressed.repeat);
  };
  if (location.hash !== '') return begin();
  for (const sign of SIGNS) addEventListener(sign, begin, { capture: true, passive: true });
  addEventListener('hashchange', begin, { once: true });
}

/**
 * Whether a sign is one that browsers give by themselves: part of the page may scroll, such as the menu of its header, and
 * a pointer that rests where the page appears, or is laid out, is told of without having moved.
 */
function nobodysDoing(): (sign: Event) => boolean {
  let rest: string | undefined;
  return (sign) => {
    if (sign.type === 'scroll') return sign.target !== document || scrollY === 0;
    if (!(sign instanceof PointerEvent) || sign.type !== 'pointermove') return false;
    const place = `${sign.clientX},${sign.clientY}`;
    rest ??= place;
    return rest === place || (sign.movementX === 0 && sign.movementY === 0);
  };
}

/** Redoc changes the address without a new page, and a relative link would then lead elsewhere. */
function makeAbsolute(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])'))
    link.setAttribute(
      'href',
      link.origin === location.origin ? `${link.pathname}${link.hash}` : link.href,
    );
  for (const form of document.querySelectorAll('form')) form.action = new URL(form.action).href;
  const { tryIndex } = document.body.dataset;
  if (tryIndex !== undefined)
    document.body.dataset['tryIndex'] = new URL(tryIndex, document.baseURI).href;
}

/** A button that was pressed too early is pressed again when there is somebody to notice. */
function keepPress(element: Element): { repeat: () => void } {
  let last: HTMLElement | null = null;
  const keep = ({ target }: Event) => {
    last = target instanceof Element ? target.closest('button:not([data-try])') : null;
  };
  element.addEventListener('click', keep, true);
  return {
    repeat() {
      element.removeEventListener('click', keep, true);
      last?.click();
    },
  };
}

async function takeOver(holder: Element, element: Element): Promise<void> {
  const settings: Settings = JSON.parse(holder.textContent);
  const base = new URL(settings.base, document.baseURI).pathname.replace(/\/$/, '');
  globalThis.understudyRedoc = makeHooks(settings.words, settings.actions, settings.phrases);
  const [engine, definition] = await Promise.all([
    loadEngine(new URL(settings.engine, document.baseURI)),
    fetch(new URL(settings.definition, document.baseURI)).then((reply) => reply.json()),
  ]);
  await engine.hydrate(
    definition,
    { ...settings.options, router: 'history', basePath: base },
    element,
  );
  await adopted(element);
  keepTitle(base, settings.titles);
  document.documentElement.dataset['reference'] = 'ready';
}

/** React takes over what was rendered bit by bit, and marks what is its own. */
async function adopted(element: Element): Promise<void> {
  const first = element.firstElementChild ?? element;
  while (!Object.keys(first).some((key) => key.startsWith('__reactProps')))
    await new Promise((resolve) => setTimeout(resolve, 16));
}

async function loadEngine(address: URL): Promise<Engine> {
  const engine: unknown = await import(/* @vite-ignore */ address.href);
  if (!isEngine(engine)) throw new Error(`${address.href} cannot hydrate a page.`);
  return engine;
}

function isEngine(module: unknown): module is Engine {
  return typeof module === 'object' && module !== null && 'hydrate' in module;
}

/** Redoc goes from page to page by itself; the title goes with it. */
function keepTitle(base: string, titles: Settings['titles']): void {
  const told = () => {
    const below = location.pathname.slice(base.length + 1).replace(/\/?$/, '/');
    const title = titles[below === '/' ? '' : below];
    if (title === undefined) return;
    document.title = title;
    const heading = document.querySelector('h1');
    if (heading !== null) heading.textContent = title;
  };
  const push = history.pushState.bind(history);
  history.pushState = (...entry) => {
    push(...entry);
    told();
  };
  addEventListener('popstate', told);
}
