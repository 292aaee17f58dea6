import type { JsonObject } from '../../../scripts/generate/document.ts';
import { type Changes, operation, TEXT } from './change.ts';

const size = (more: JsonObject = {}): JsonObject => ({
  name: 'size',
  in: 'query',
  schema: TEXT,
  ...more,
});

const taking = (...parameters: JsonObject[]) => operation({ parameters });

const shownBy = (...keys: string[]) => operation({ security: keys.map((key) => ({ [key]: [] })) });

/** Operations, their parameters, and who may ask. The contract takes the keys `bearer` and `header`. */
export const access: Changes = {
  'a path is gone': { was: operation({}), is: undefined, by: ['path-removed'] },
  'a path is new': { was: undefined, is: operation({}), by: [] },
  'an `operationId` is another': {
    was: operation({ operationId: 'listA' }),
    is: operation({ operationId: 'listB' }),
    by: ['operation-id-changed'],
  },
  'a parameter is gone': {
    was: taking(size(), size({ name: 'page' })),
    is: taking(size()),
    by: ['parameter-removed'],
  },
  'a parameter has to be there': {
    was: taking(size()),
    is: taking(size({ required: true })),
    by: ['parameter-became-required'],
  },
  'a new parameter has to be there': {
    was: taking(size({ name: 'page' })),
    is: taking(size({ name: 'page' }), size({ required: true })),
    by: ['parameter-became-required'],
  },
  'a new parameter of the path has to be there': {
    was: operation({}),
    is: { ...operation({}), path: { parameters: [size({ required: true })] } },
    by: ['parameter-became-required'],
  },
  'a new parameter may be there': { was: operation({}), is: taking(size()), by: [] },
  'a parameter went from the operation to the path': {
    was: taking(size()),
    is: { ...operation({}), path: { parameters: [size()] } },
    by: [],
  },
  'a parameter has a word less': {
    was: taking(size({ schema: { enum: ['a', 'b'] } })),
    is: taking(size({ schema: { enum: ['a'] } })),
    by: ['enum-values-removed'],
  },
  'a default of a parameter is another': {
    was: taking(size({ schema: { ...TEXT, default: 'a' } })),
    is: taking(size({ schema: { ...TEXT, default: 'b' } })),
    by: ['understudy/request-default-changed'],
  },
  'a parameter is written otherwise': {
    was: taking(size({ explode: true })),
    is: taking(size({ explode: false })),
    by: ['parameter-serialization-changed'],
  },
  'a key is needed': {
    was: operation({ security: [] }),
    is: shownBy('bearer'),
    by: ['security-requirement-changed'],
  },
  'a key is needed, as elsewhere': {
    was: operation({ security: [] }),
    is: operation({}),
    by: ['security-requirement-changed'],
  },
  'a key is no longer needed': { was: operation({}), is: operation({ security: [] }), by: [] },
  'a key is no longer taken': {
    was: shownBy('bearer', 'header'),
    is: shownBy('bearer'),
    by: ['security-requirement-changed'],
  },
  'a key is no longer taken that is taken elsewhere': {
    was: operation({}),
    is: shownBy('bearer'),
    by: ['security-requirement-changed'],
  },
  'what keys are taken is said at the operation': {
    was: operation({}),
    is: shownBy('bearer', 'header'),
    by: [],
  },
  'another key is taken, too': {
    was: shownBy('bearer'),
    is: shownBy('bearer', 'header'),
    by: [],
  },
};
