import { describe, expect, test } from 'vitest';
import { isObject } from '../../scripts/generate/document.ts';
import {
  basesOf,
  type GeneratedCase,
  generatedCases,
  Judge,
} from '../../check/generated/generated.ts';
import { allEdited } from '../../check/generated/edits.ts';
import { randomCases } from '../../check/generated/random.ts';
import { operationOf } from '../../check/contract/contract.ts';
import { modelsOf, nameOf } from '../../check/contract/models.ts';
import { knowledge } from './deployment.ts';

const { contract, schemas } = knowledge('cyberbara');
const cases = generatedCases(contract, schemas);
const byId = new Map(cases.map((one) => [one.id, one]));

const MODEL = 'cyberbara/createVideoGeneration/generated/veo-3.1-fast.image-to-video';

function expected({ acceptable, refusals }: GeneratedCase): string {
  return [
    ...(acceptable ? ['accepted'] : []),
    ...refusals.map(({ status, code }) => `${status} ${code}`),
  ].join(', ');
}

describe('a model gets a request for each of its constraints', () => {
  test.each([
    ['prompt.missing', '400 invalid_request'],
    ['prompt.type-integer', '400 invalid_request'],
    ['prompt.too-short', '400 invalid_request'],
    ['prompt.blank', '400 invalid_request'],
    ['model.missing', '400 invalid_model'],
    ['model.outside', '400 unsupported_model, 400 invalid_model_for_media_type'],
    ['scene.outside', '400 invalid_scene'],
    ['options.aspect_ratio.outside', '400 invalid_request'],
    ["options.aspect_ratio.is-'portrait'", 'accepted'],
    ['options.seed.below', '400 invalid_request'],
    ['options.seed.least', 'accepted'],
    ['options.seed.above', '400 invalid_request'],
    ['options.seed.most', 'accepted'],
    ['options.image_input.too-many', '400 invalid_request'],
    ['options.image_input.missing', '400 invalid_request'],
    ['options.watermark.type-boolean', '400 invalid_request'],
    ['options.image_input.0.malformed', '400 invalid_request'],
    ['options.understudy_unknown_option.unknown', 'accepted'],
  ])('%s is to be answered with %s', (change, want) => {
    const one = byId.get(`${MODEL}/${change}`);
    expect(one === undefined ? change : expected(one)).toContain(want);
  });

  test('an alias is tried instead of the name', () => {
    const one = byId.get(
      'cyberbara/createVideoGeneration/generated/sora-2.text-to-video/options.duration.alias',
    );
    const { body } = one?.request ?? {};
    expect(isObject(body) && body.options).toMatchObject({ n_frames: '10' });
    expect(isObject(body) && body.options).not.toHaveProperty('duration');
    expect(one && expected(one)).toBe('accepted');
  });

  test.each([
    ['query/page.below', '400 invalid_request'],
    ['query/limit.above', '400 invalid_request'],
    ['query/limit.most', 'accepted'],
    ['query/from.blank', '400 invalid_date'],
  ])('a parameter: %s is to be answered with %s', (change, want) => {
    const one = byId.get(`cyberbara/listCreditsUsage/generated/${change}`);
    expect(one && expected(one)).toBe(want);
  });
});

test.each(['cyberbara', 'imgeditor', 'omnivideo', 'nanophoto'])(
  'the cases of %s have ids of their own, which stay the same',
  (api) => {
    const known = knowledge(api);
    const ids = () => generatedCases(known.contract, known.schemas).map(({ id }) => id);
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids()).toEqual(ids());
    expect(ids().length).toBeGreaterThan(70);
  },
);

test('every model has cases of its own', () => {
  const covered = new Set(basesOf(contract, schemas).map(({ body }) => body.model));
  const models = ['createImageGeneration', 'createVideoGeneration'].flatMap((id) =>
    modelsOf(contract, operationOf(contract, id)).map(nameOf),
  );
  expect(models).toHaveLength(14);
  expect(models.filter((model) => model === undefined || !covered.has(model))).toEqual([]);
});

test('of several mistakes at once any may be told', () => {
  const judge = new Judge(schemas, operationOf(contract, 'createVideoGeneration'));
  const body = { model: 'sora-2', prompt: 'Waves', scene: 'text-to-video' };
  const edits = [
    { pointer: '/scene', label: 'outside', value: 'nowhere' },
    { pointer: '/prompt', label: 'missing' },
  ];
  expect(allEdited(body, edits)).toEqual({ model: 'sora-2', scene: 'nowhere' });
  const { acceptable, refusals } = judge.expect(body, edits);
  expect(acceptable).toBe(false);
  expect(refusals.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['invalid_scene', 'invalid_request']),
  );
});

describe('a request about a task that is not there', () => {
  const nanophoto = knowledge('nanophoto');
  const ofTasks = generatedCases(nanophoto.contract, nanophoto.schemas).filter(
    ({ operation }) => operation.id === 'checkStatus',
  );

  test('is tried with every mistake that is found before the task is looked for', () => {
    const told = new Map(
      ofTasks.map((one) => [one.id.split('/generated/processing/')[1], expected(one)]),
    );
    expect(told.get('taskIds.type-string')).toContain('400 TASK_IDS_REQUIRED');
    expect(told.get('taskIds.0.taskId.missing')).toBe('400 TASK_IDS_REQUIRED');
    expect(told.get('resolution.outside')).toBe('400 INVALID_INPUT');
  });

  test('is not tried with anything else, which would find no task', () => {
    expect(ofTasks.filter(({ acceptable }) => acceptable)).toEqual([]);
    expect(randomCases(nanophoto.contract, nanophoto.schemas).map(({ id }) => id)).not.toContain(
      'nanophoto/checkStatus/random/processing',
    );
  });
});
