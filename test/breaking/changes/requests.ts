import type { JsonObject } from '../../../scripts/generate/document.ts';
import { asked, type Changes, json, NUMBER, object, operation, TEXT } from './change.ts';

const duration = (more: JsonObject = {}): JsonObject =>
  object({ duration: { ...NUMBER, ...more } });

const upload = (more: JsonObject) =>
  operation({
    'x-upload': { maxBytes: 9, maxFiles: 2, contentTypes: ['image/png', 'image/gif'], ...more },
  });

/** What a service is asked for. */
export const requests: Changes = {
  'a body is gone': {
    was: operation({ requestBody: { content: json(TEXT) } }),
    is: operation({}),
    by: ['request-body-removed'],
  },
  'a body has to be there': {
    was: operation({ requestBody: { content: json(TEXT) } }),
    is: operation({ requestBody: { required: true, content: json(TEXT) } }),
    by: ['request-body-became-required'],
  },
  'a new body has to be there': {
    was: operation({}),
    is: operation({ requestBody: { required: true, content: json(TEXT) } }),
    by: ['understudy/required-body-added'],
  },
  'a new body may be there': {
    was: operation({}),
    is: operation({ requestBody: { content: json(TEXT) } }),
    by: [],
  },
  'a content type of a request is gone': {
    was: operation({ requestBody: { content: { ...json(TEXT), 'text/plain': { schema: TEXT } } } }),
    is: operation({ requestBody: { content: json(TEXT) } }),
    by: ['media-type-removed'],
  },
  'a field of a request has to be there': {
    was: asked(object({ size: TEXT })),
    is: asked(object({ size: TEXT }, { required: ['size'] })),
    by: ['required-properties-added'],
  },
  'a new field of a request has to be there': {
    was: asked(object({ a: TEXT })),
    is: asked(object({ a: TEXT, size: TEXT }, { required: ['size'] })),
    by: ['required-properties-added'],
  },
  'a new field of a request may be there': {
    was: asked(object({ a: TEXT })),
    is: asked(object({ a: TEXT, size: TEXT })),
    by: [],
  },
  'a field of a closed request is gone': {
    was: asked(object({ a: TEXT, size: TEXT }, { additionalProperties: false })),
    is: asked(object({ a: TEXT }, { additionalProperties: false })),
    by: ['property-removed'],
  },
  'a field of an open request is gone': {
    was: asked(object({ a: TEXT, size: TEXT })),
    is: asked(object({ a: TEXT })),
    by: ['understudy/request-field-removed'],
  },
  'a field of an open request has another name': {
    was: asked(object({ image_url: TEXT })),
    is: asked(object({ image_urls: TEXT })),
    by: ['understudy/request-field-removed'],
  },
  'all fields of an open request are gone': {
    was: asked(object({ a: TEXT })),
    is: asked({ type: 'object' }),
    by: ['understudy/request-field-removed'],
  },
  'a field of a request went to another part of its schema': {
    was: asked(object({ a: TEXT, size: TEXT }, { allOf: [object({ b: TEXT })] })),
    is: asked(object({ a: TEXT }, { allOf: [object({ b: TEXT, size: TEXT })] })),
    by: [],
  },
  'an alias is gone': {
    was: asked(object({ duration: NUMBER, n_frames: { ...NUMBER, 'x-alias-of': 'duration' } })),
    is: asked(object({ duration: NUMBER })),
    by: ['understudy/request-field-removed'],
  },
  'an alias stands for nothing': {
    was: asked(object({ duration: NUMBER, n_frames: { ...NUMBER, 'x-alias-of': 'duration' } })),
    is: asked(object({ duration: NUMBER, n_frames: NUMBER })),
    by: ['understudy/alias-changed'],
  },
  'a default is another': {
    was: asked(duration({ default: 10 })),
    is: asked(duration({ default: 15 })),
    by: ['understudy/request-default-changed'],
  },
  'a default is gone': {
    was: asked(duration({ default: 10 })),
    is: asked(duration()),
    by: ['understudy/request-default-changed'],
  },
  'a default is new': { was: asked(duration()), is: asked(duration({ default: 10 })), by: [] },
  'a request has a word less': {
    was: asked({ enum: ['1k', '2k'] }),
    is: asked({ enum: ['1k'] }),
    by: ['enum-values-removed'],
  },
  'a request has a word more': {
    was: asked({ enum: ['1k'] }),
    is: asked({ enum: ['1k', '2k'] }),
    by: [],
  },
  'the only word of a request is one of two': {
    was: asked({ const: 'a' }),
    is: asked({ enum: ['a', 'b'] }),
    by: [],
  },
  'the only word of a request is another': {
    was: asked({ const: 'a' }),
    is: asked({ const: 'b' }),
    by: ['enum-values-removed'],
  },
  'recommended words are all there are': {
    was: asked({ ...TEXT, 'x-extensible-enum': ['1k', '2k'] }),
    is: asked({ ...TEXT, enum: ['1k', '2k'] }),
    by: ['enum-values-removed'],
  },
  'a recommended word is gone': {
    was: asked({ ...TEXT, 'x-extensible-enum': ['1k', '2k'] }),
    is: asked({ ...TEXT, 'x-extensible-enum': ['1k'] }),
    by: [],
  },
  'a bound is narrower': {
    was: asked({ ...NUMBER, minimum: 1 }),
    is: asked({ ...NUMBER, minimum: 2 }),
    by: ['schema-constraint-changed'],
  },
  'a bound is wider': {
    was: asked({ ...NUMBER, minimum: 2 }),
    is: asked({ ...NUMBER, minimum: 1 }),
    by: [],
  },
  'a bound is new': {
    was: asked({ type: 'array', items: TEXT }),
    is: asked({ type: 'array', items: TEXT, maxItems: 3 }),
    by: ['schema-constraint-changed'],
  },
  'a pattern, or a format, is new': {
    was: asked(TEXT),
    is: asked({ ...TEXT, pattern: '^a' }),
    by: ['schema-constraint-changed'],
  },
  'a request is closed': {
    was: asked(object({ a: TEXT })),
    is: asked(object({ a: TEXT }, { additionalProperties: false })),
    by: ['schema-constraint-changed'],
  },
  'a field of a request is for replies alone': {
    was: asked(object({ id: TEXT })),
    is: asked(object({ id: { ...TEXT, readOnly: true } })),
    by: [],
    unseen: 'no contract here has `readOnly`',
  },
  'a body may be smaller only': {
    was: operation({ 'x-max-body-bytes': 9 }),
    is: operation({ 'x-max-body-bytes': 8 }),
    by: ['understudy/limit-lowered'],
  },
  'a body may be greater': {
    was: operation({ 'x-max-body-bytes': 8 }),
    is: operation({ 'x-max-body-bytes': 9 }),
    by: [],
  },
  'a file may be smaller only': {
    was: upload({}),
    is: upload({ maxBytes: 8 }),
    by: ['understudy/limit-lowered'],
  },
  'a type of file is refused': {
    was: upload({}),
    is: upload({ contentTypes: ['image/png'] }),
    by: ['understudy/limit-lowered'],
  },
  'a price is another': {
    was: asked(object({ a: TEXT }, { 'x-pricing': { rows: [{ credits: 1 }] } })),
    is: asked(object({ a: TEXT }, { 'x-pricing': { rows: [{ credits: 2 }] } })),
    by: [],
  },
};
