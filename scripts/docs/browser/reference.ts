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

export async function startReference(holder: Element): Promise<void> {
  const settings: Settings = JSON.parse(holder.textContent);
  const element = document.querySelector('#redoc');
  if (element === null) return;
  const base = new URL(settings.base, document.baseURI).pathname.replace(/\/$/, '');
  // Redoc changes the address without a new page, and a relative link would then lead elsewhere.
  for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href]'))
    link.setAttribute(
      'href',
      link.origin === location.origin ? `${link.pathname}${link.hash}` : link.href,
    );
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
  keepTitle(base, settings.titles);
  document.documentElement.dataset['reference'] = 'ready';
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
