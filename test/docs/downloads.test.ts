import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findApis, root } from '../../scripts/apis.ts';
import { changelogPage } from '../../scripts/docs/pages/changelog.ts';
import { casesOf } from '../../scripts/docs/read/cases.ts';
import { readApiDocs } from '../../scripts/docs/read/api-docs.ts';
import { postmanCollection } from '../../scripts/docs/read/postman.ts';
import { readReleases } from '../../scripts/docs/read/releases.ts';
import { en } from '../../scripts/docs/words/en.ts';
import {
  isObject,
  objectAt,
  objectsAt,
  parseDocument,
  type JsonObject,
} from '../../scripts/generate/document.ts';
import { builtSite } from './built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'understudy-releases-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the downloads', () => {
  it.each(findApis().map(({ name }) => name))(
    'of %s say the same as its contract',
    async (name) => {
      const site = await builtSite();
      const contract = readFileSync(join(root, `generated/${name}/openapi.yaml`), 'utf8');
      const base = join(site, name, 'downloads', name);
      expect(readFileSync(`${base}.yaml`, 'utf8')).toBe(contract);
      expect(JSON.parse(readFileSync(`${base}.json`, 'utf8'))).toEqual(
        parseDocument(contract, name),
      );
    },
    200_000,
  );

  it.each(findApis().map(({ name }) => name))(
    'of %s have every documented request for Postman',
    (name) => {
      const api = readApiDocs(name, 'en');
      if (api === undefined) throw new Error(`${name} has no contract`);
      const collection = postmanCollection(api);
      expect(objectAt(collection, 'info').schema).toMatch(/collection\/v2\.1\.0/);
      const requests = objectsAt(collection, 'item').flatMap(leaves);
      expect(requests).toHaveLength(casesOf(api).length);
      for (const item of requests) {
        const { method, url } = objectAt(item, 'request');
        expect(method).toMatch(/^(GET|POST|DELETE|PUT|PATCH)$/);
        expect(url).toMatch(/^\{\{baseUrl\}\}\/[^{}]*$/);
      }
    },
  );
});

function leaves(item: JsonObject): JsonObject[] {
  return 'request' in item ? [item] : objectsAt(item, 'item').flatMap(leaves);
}

describe('the changelog', () => {
  it('says that there is nothing to compare with before the second release', async () => {
    expect(await readReleases(join(folder, 'none'), join(root, 'generated'))).toEqual([]);
    const written = '# Changelog\n\n## Unreleased\n\n- One.\n';
    const page = changelogPage(en, [], new Map(), written, undefined);
    const text = isObject(page.body) ? JSON.stringify(page.body) : '';
    expect(text).toContain(en.changelog.noRelease);
    expect(text).toContain('<li>One.</li>');
  });

  it('tells what changed from release to release and since, the newest first, and whether it breaks clients', async () => {
    const now = parseDocument(
      readFileSync(join(root, 'generated/omnivideo/openapi.yaml'), 'utf8'),
      'omnivideo',
    );
    // Each release has a path that the one after it has no more.
    const releases = join(folder, 'releases');
    for (const [version, path] of [
      ['0.9.0', '/api/v1/first'],
      ['0.10.0', '/api/v1/second'],
    ] as const) {
      const list = { operationId: version, responses: { '200': { description: 'All.' } } };
      const paths = { ...objectAt(now, 'paths'), [path]: { get: list } };
      mkdirSync(join(releases, version), { recursive: true });
      writeFileSync(join(releases, version, 'omnivideo.yaml'), JSON.stringify({ ...now, paths }));
    }
    const found = await readReleases(releases, join(root, 'generated'));
    expect(found.map(({ since, until }) => [since, until])).toEqual([
      ['0.10.0', undefined],
      ['0.9.0', '0.10.0'],
    ]);
    for (const { changes } of found)
      expect(changes).toContainEqual(
        expect.objectContaining({ api: 'omnivideo', impact: 'major' }),
      );
    const titles = new Map([['omnivideo', 'The title']]);
    const page = changelogPage(en, found, titles, '', undefined);
    const text = JSON.stringify(page.body).replaceAll(/\\n\s*/g, '');
    expect(text).toContain('Since 0.10.0');
    expect(text).toMatch(
      /The title<\/h4>\s*<h5>Breaks clients.*?<code>\/api\/v1\/second<\/code>.*? was removed\./,
    );
  });
});
