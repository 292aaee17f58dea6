import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import house from '../../openapi/plugins/house.ts';
import { root } from '../../scripts/apis.ts';
import type { Problem } from '../../scripts/lint/problem.ts';
import { lintWithRedocly } from '../../scripts/lint/tools.ts';
import { conduct } from './cases/conduct.ts';
import { errorCodes } from './cases/error-codes.ts';
import { errors } from './cases/errors.ts';
import { models } from './cases/models.ts';
import { pairs } from './cases/pairs.ts';
import { schemas } from './cases/schemas.ts';
import { words } from './cases/words.ts';

const ruleCases = [...schemas, ...models, ...words, ...errors, ...errorCodes, ...pairs, ...conduct];

const folder = mkdtempSync(join(tmpdir(), 'understudy-rules-'));
const fileOf = (index: number) => `contract-${index}.yaml`;
let problems: Problem[] = [];

// One run of the linter for all cases: starting it takes longer than linting.
beforeAll(async () => {
  const config = join(folder, 'redocly.yaml');
  const rules = { 'house/property-casing': { severity: 'error', exceptions: ['generationType'] } };
  const plugins = [join(root, 'openapi/plugins/house.ts')];
  writeFileSync(config, JSON.stringify({ plugins, extends: ['house/all'], rules }));
  const files = ruleCases.map(({ yaml }, index) => {
    const file = join(folder, fileOf(index));
    writeFileSync(file, `openapi: 3.1.0\n${yaml}`);
    return file;
  });
  problems = await lintWithRedocly(files, config);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a contract', () => {
  for (const [index, { given, rule, want }] of ruleCases.entries()) {
    it(`${want.length === 0 ? 'passes' : 'fails'} ${rule} with ${given}`, () => {
      const own = problems.filter(
        ({ where, message }) =>
          where.includes(fileOf(index)) && message.endsWith(`(house/${rule})`),
      );
      expect(own.map(({ message }) => message.replace(` (house/${rule})`, ''))).toEqual(want);
    });
  }
});

describe('the house rules', () => {
  it.each(Object.keys(house().rules.oas3))('%s is shown failing and passing', (rule) => {
    const outcomes = ruleCases
      .filter((one) => one.rule === rule)
      .map(({ want }) => want.length === 0);
    expect(new Set(outcomes)).toEqual(new Set([true, false]));
  });

  it('tell the line of the file that has to change', () => {
    const index = ruleCases.findIndex(({ given }) => given === 'an alias of nothing');
    const found = problems.find(({ where }) => where.includes(fileOf(index)));
    expect(found?.where).toMatch(/contract-\d+\.yaml:8:/);
  });
});
