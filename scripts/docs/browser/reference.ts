/** Lets Redoc take over a page of the reference that was rendered before. */
import { makeHooks, type ActionWords, type Hooks } from './hooks.ts';
import type { Phrases } from './say.ts';

interface Settings {
  readonly base: string;
  readonly engine: string;
  readonly definition: string;
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
    import(/* @vite-ignore */ new URL(settings.engine, document.baseURI).href) as Promise<Engine>,
    fetch(new URL(settings.definition, document.baseURI)).then((reply) => reply.json()),
  ]);
  await engine.hydrate(
    definition,
    { ...settings.options, router: 'history', basePath: base },
    element,
  );
  document.documentElement.dataset['reference'] = 'ready';
}
