import type { Answer, Draft, Operator } from '../mutant.ts';

const WAYS: Readonly<
  Record<string, { does: string; spoil: (answer: Answer, isImage: boolean) => void }>
> = {
  gone: {
    does: 'answers 404 for',
    spoil: (answer) => {
      answer.status = 404;
    },
  },
  empty: {
    does: 'sends nothing for',
    spoil: (answer) => {
      answer.body = '';
    },
  },
  'as-html': {
    does: 'sends as HTML',
    spoil: (answer) => answer.headers.set('content-type', 'text/html'),
  },
  'other-medium': {
    does: 'says the other medium of',
    spoil: (answer, isImage) =>
      answer.headers.set('content-type', isImage ? 'video/mp4' : 'image/png'),
  },
  'other-format': {
    does: 'says another format of',
    spoil: (answer, isImage) =>
      answer.headers.set('content-type', isImage ? 'image/webp' : 'video/webm'),
  },
  garbage: {
    does: 'sends noise for',
    spoil: (answer) => {
      answer.body = 'This is no picture, and no clip either.';
    },
  },
};

/** Outputs that are not there, or not what they are said to be. */
export const outputs: Operator = {
  class: 'output',
  draft: ({ story }) =>
    story.creates.flatMap(({ operationId, poll, medium }) =>
      Object.keys(medium === undefined ? poll.outputs : { [medium]: '' }).flatMap((made) =>
        Object.entries(WAYS).map(([what, { does, spoil }]): Draft => {
          const isImage = made === 'image';
          const pattern = isImage ? /\.(png|jpe?g|webp)$/ : /\.(mp4|webm)$/;
          return {
            name: `${operationId}/${made}-${what}`,
            description: `${does} the ${made} that ${operationId} made`,
            shows: { operationId, kind: 'lifecycle', text: '/success' },
            deploy: () => async (call, next) => {
              const answer = await next(call);
              const { pathname } = call.url;
              if (pathname.startsWith('/_media/') && pattern.test(pathname)) spoil(answer, isImage);
              return answer;
            },
          };
        }),
      ),
    ),
};
