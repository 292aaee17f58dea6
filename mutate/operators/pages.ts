import { valueAt } from '../../check/contract/pointers.ts';
import type { Answer, Call, Draft, Operator } from '../mutant.ts';
import { change, placesIn, put } from '../places.ts';

interface Way {
  readonly does: string;
  readonly ask?: (call: Call) => void;
  readonly tell?: (answer: Answer, asked: URLSearchParams) => void;
}

/** The arithmetic of pages, wherever a list has them. */
const ways = (list: string, holder: string): Readonly<Record<string, Way>> => {
  const bump =
    (name: string, by: number) =>
    ({ body }: Answer) =>
      change(body, `${holder}/${name}`, (value) => Number(value) + by);
  const echo =
    (name: string) =>
    ({ body }: Answer, asked: URLSearchParams) => {
      const given = Number(asked.get(name) ?? Number.NaN);
      if (Number.isInteger(given)) change(body, `${holder}/${name}`, () => given);
    };
  return {
    'total-one-more': { does: 'counts an entry too many', tell: bump('total', 1) },
    'total-of-the-page': {
      does: 'says of how many there are how many are on the page',
      tell: ({ body }) => {
        const items = valueAt(body, list);
        if (Array.isArray(items)) change(body, `${holder}/total`, () => items.length);
      },
    },
    'pages-one-more': { does: 'counts a page too many', tell: bump('total_pages', 1) },
    'page-ignored': {
      does: 'shows the first page whatever page is asked for',
      ask: ({ url }) => url.searchParams.delete('page'),
      tell: echo('page'),
    },
    'page-from-zero': { does: 'counts pages from zero', tell: bump('page', -1) },
    'limit-ignored': {
      does: 'does not look at the limit of a page',
      ask: ({ url }) => url.searchParams.delete('limit'),
      tell: echo('limit'),
    },
    'dates-ignored': {
      does: 'does not look at the dates',
      ask: ({ url }) => {
        url.searchParams.delete('from');
        url.searchParams.delete('to');
      },
    },
    reversed: {
      does: 'lists the oldest first',
      tell: ({ body }) => {
        const items = valueAt(body, list);
        if (Array.isArray(items)) put(body, list, items.toReversed());
      },
    },
    'first-dropped': {
      does: 'leaves out the first of a page',
      tell: ({ body }) => {
        const items = valueAt(body, list);
        if (Array.isArray(items)) put(body, list, items.slice(1));
      },
    },
    'consumed-one-more': {
      does: 'adds the credits up wrongly',
      tell: bump('total_credits_consumed', 1),
    },
  };
};

/** Lists that are shown in pages, and whose pages do not add up. */
export const pages: Operator = {
  class: 'page',
  draft: ({ contract, story: { usage } }) => {
    if (usage === undefined) return [];
    const { operationId } = usage;
    if (
      contract.operations.get(operationId)?.parameters.some(({ name }) => name === 'page') !== true
    )
      return [];
    const shown = contract.operations.get(operationId)?.replies.flatMap(({ examples }) => examples);
    const places = (shown ?? []).flatMap(({ value }) => placesIn(value));
    const numbers = places.find((place) => place.endsWith('/total_pages')) ?? '';
    const holder = numbers.slice(0, numbers.lastIndexOf('/'));
    return Object.entries(ways(usage.items.replace(/\/\*$/, ''), holder)).map(
      ([what, { does, ask, tell }]): Draft => ({
        name: `${operationId}/${what}`,
        description: `${does} at ${operationId}`,
        shows: { operationId },
        deploy: () => async (call, next) => {
          if (call.operation?.id !== operationId) return next(call);
          const asked = new URLSearchParams(call.url.search);
          const isRight = async () =>
            (await next({ ...call, url: new URL(call.url) })).status === 200;
          // What is refused is refused still.
          if (ask !== undefined && [...asked].length > 0 && (await isRight())) ask(call);
          const answer = await next(call);
          if (answer.status === 200) tell?.(answer, asked);
          return answer;
        },
      }),
    );
  },
};
