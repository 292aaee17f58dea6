import { placesAt, type Context, type Place } from './redocly.ts';

/** An example of a reply. */
export interface Reply {
  readonly status: string;
  readonly name: string;
  readonly example: Place;
}

/** The examples of an operation's bodies, by name. */
export function bodyExamples(context: Context, operation: Place): [string, Place][] {
  return placesAt(context, operation, 'requestBody', 'content').flatMap(([, media]) =>
    placesAt(context, media, 'examples'),
  );
}

/** The examples of an operation's parameters, by name. */
export function parameterExamples(context: Context, operation: Place): [string, Place][] {
  return placesAt(context, operation, 'parameters').flatMap(([, parameter]) =>
    placesAt(context, parameter, 'examples'),
  );
}

/** The requests that violate their schema and so cannot be examples, by name. */
export function errorRequests(context: Context, operation: Place): [string, Place][] {
  return placesAt(context, operation, 'x-error-requests');
}

export function replyExamples(context: Context, operation: Place): Reply[] {
  return placesAt(context, operation, 'responses').flatMap(([status, response]) =>
    placesAt(context, response, 'content').flatMap(([, media]) =>
      placesAt(context, media, 'examples').map(([name, example]) => ({ status, name, example })),
    ),
  );
}
