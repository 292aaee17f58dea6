import type { JsonObject } from '../../../scripts/generate/document.ts';
import {
  type Changes,
  json,
  NUMBER,
  object,
  OK,
  operation,
  ref,
  replied,
  TEXT,
  told,
} from './change.ts';

const header = (more: JsonObject): JsonObject => ({
  headers: { 'Retry-After': { schema: NUMBER, ...more } },
});

const left = { headers: { 'X-Left': { $ref: '#/components/headers/Left' } } };

const owners = {
  schemas: {
    Owner: object({ id: TEXT }),
    Team: object({ name: TEXT }),
    Bot: object({ url: TEXT }),
  },
};

/** What a service tells. */
export const replies: Changes = {
  'a status is gone': {
    was: operation({ responses: { '200': OK, '404': OK } }),
    is: operation({}),
    by: ['response-removed'],
  },
  'a status of an error is new': {
    was: operation({}),
    is: operation({ responses: { '200': OK, '409': OK } }),
    by: [],
  },
  'a status of a success is new': {
    was: operation({}),
    is: operation({ responses: { '200': OK, '202': OK } }),
    by: ['understudy/success-added'],
  },
  'a content type of a reply is gone': {
    was: replied({ content: { ...json(TEXT), 'text/plain': { schema: TEXT } } }),
    is: replied({ content: json(TEXT) }),
    by: ['media-type-removed'],
  },
  'a content type of a reply is new': {
    was: replied({ content: json(TEXT) }),
    is: replied({ content: { ...json(TEXT), 'text/plain': { schema: TEXT } } }),
    by: [],
  },
  'a reply has no body': { was: told(TEXT), is: replied({}), by: ['media-type-removed'] },
  'a reply has no schema': {
    was: told(TEXT),
    is: replied({ content: { 'application/json': {} } }),
    by: ['understudy/reply-schema-removed'],
  },
  'a header is gone': {
    was: replied(header({ required: true })),
    is: replied({}),
    by: ['response-header-removed'],
  },
  'a header is optional': {
    was: replied(header({ required: true })),
    is: replied(header({ required: false })),
    by: ['understudy/header-became-optional'],
  },
  'a header is optional because nobody says otherwise': {
    was: replied(header({ required: true })),
    is: replied(header({})),
    by: ['understudy/header-became-optional'],
  },
  'a header in components is optional': {
    was: replied(left, { headers: { Left: { required: true, schema: NUMBER } } }),
    is: replied(left, { headers: { Left: { required: false, schema: NUMBER } } }),
    by: ['understudy/header-became-optional'],
  },
  'a header is always there': {
    was: replied(header({ required: false })),
    is: replied(header({ required: true })),
    by: [],
  },
  'a header is of another type': {
    was: replied(header({})),
    is: replied(header({ schema: TEXT })),
    by: ['schema-type-changed'],
  },
  'a field of a reply is gone': {
    was: told(object({ id: TEXT, name: TEXT })),
    is: told(object({ id: TEXT })),
    by: ['property-removed'],
  },
  'a field of a reply is new': {
    was: told(object({ id: TEXT }, { additionalProperties: false })),
    is: told(object({ id: TEXT, name: TEXT }, { additionalProperties: false })),
    by: [],
  },
  'a field of a reply is optional': {
    was: told(object({ id: TEXT }, { required: ['id'] })),
    is: told(object({ id: TEXT })),
    by: ['required-properties-removed'],
  },
  'a field of a reply may be null': {
    was: told(object({ id: TEXT })),
    is: told(object({ id: { type: ['string', 'null'] } })),
    by: ['schema-type-changed'],
  },
  'a field of a reply may be null, by `anyOf`': {
    was: told(object({ id: TEXT })),
    is: told(object({ id: { anyOf: [TEXT, { type: 'null' }] } })),
    by: ['schema-type-changed'],
  },
  'a field of a reply is of another type': {
    was: told(object({ id: TEXT })),
    is: told(object({ id: NUMBER })),
    by: ['schema-type-changed'],
  },
  'the values of a map are of another type': {
    was: told({ type: 'object', additionalProperties: TEXT }),
    is: told({ type: 'object', additionalProperties: NUMBER }),
    by: ['schema-type-changed'],
  },
  'a number of a reply may be greater': {
    was: told({ ...NUMBER, maximum: 1 }),
    is: told({ ...NUMBER, maximum: 2 }),
    by: ['schema-constraint-changed'],
  },
  'a reply, or an error code, has a word more': {
    was: told({ enum: ['a'] }),
    is: told({ enum: ['a', 'b'] }),
    by: ['enum-values-added'],
  },
  'a reply has a word less': { was: told({ enum: ['a', 'b'] }), is: told({ enum: ['a'] }), by: [] },
  'a reply has any word': {
    was: told({ ...TEXT, enum: ['a'] }),
    is: told(TEXT),
    by: ['enum-values-added'],
  },
  'the only word of a reply is one of two': {
    was: told({ const: 'a' }),
    is: told({ enum: ['a', 'b'] }),
    by: ['enum-values-added'],
  },
  'a reply is one of three things instead of two': {
    was: told({ oneOf: [ref('Owner'), ref('Team')] }, owners),
    is: told({ oneOf: [ref('Owner'), ref('Team'), ref('Bot')] }, owners),
    by: ['schema-combinator-changed'],
  },
  'a field of a reply is for requests alone': {
    was: told(object({ id: TEXT })),
    is: told(object({ id: { ...TEXT, writeOnly: true } })),
    by: [],
    unseen: 'no contract here has `writeOnly`',
  },
};
