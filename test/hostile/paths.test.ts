import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { at, json, refusal } from './reply.ts';
import { attack, request, type Attacked } from './mock.ts';

const KEY = { 'x-api-key': 'paths' };
const TASK = '00000000-0000-4000-8000-000000000000';

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
afterEach(() => mock.expectAlive());
afterAll(() => mock.close());

describe('a path of the API that does not exist is a 404 in its words', () => {
  it.each([
    ['nothing more', '/cyberbara'],
    ['a slash', '/cyberbara/'],
    ['doubled slashes', '/cyberbara//api/v1/models'],
    ['a slash too many', '/cyberbara/api/v1/models/'],
    ['dots', '/cyberbara/api/v1/../v1/models'],
    ['encoded dots', '/cyberbara/api/%2e%2e/v1/models'],
    ['an encoded slash', '/cyberbara/api%2Fv1/models'],
    ['a zero byte', '/cyberbara/api/v1/models%00'],
    ['no encoding', '/cyberbara/api/v1/%zz'],
    ['cut UTF-8', '/cyberbara/api/v1/%E0%A4%A'],
    ['upper case', '/cyberbara/API/v1/models'],
    ['a name of Object', '/cyberbara/__proto__'],
    ['10 000 characters', `/cyberbara/${'x'.repeat(10_000)}`],
    ['3000 segments', `/cyberbara${'/x'.repeat(3000)}`],
  ])('%s', async (_, path) => {
    expect(refusal(await mock.ask(`GET ${path}`, KEY))).toBe('404 not_found');
  });
});

describe('a task id that is none is refused', () => {
  it.each([
    '',
    '%00',
    '%zz',
    '%E0%A4%A',
    '..',
    '%2e%2e%2f',
    '{taskId}',
    'x'.repeat(9000),
    `${TASK}%0a`,
    ` ${TASK}`.replace(' ', '%20'),
  ])('"%.40s"', async (id) => {
    expect(refusal(await mock.ask(`GET /cyberbara/api/v1/tasks/${id}`, KEY))).toBe(
      '400 invalid_task_id',
    );
  });
});

describe('a path outside the APIs', () => {
  it.each([
    '/nothing',
    '//cyberbara/api/v1/models',
    '/%63yberbara/api/v1/models',
    '/../cyberbara',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/constructor/api',
    '/control/v1/sandboxes/x',
    '/_mock/nothing',
    '/_media',
    '/?',
    '/favicon.ico',
    '*',
  ])('%s gets a reply', async (path) => {
    expect((await mock.ask(`GET ${path}`, KEY)).status).toBeOneOf([200, 400, 404]);
  });

  it.each([
    ['a URL that names another host', 'http://example.com/cyberbara/api/v1/models', 200],
    ['one in capitals', 'HTTP://EXAMPLE.COM/cyberbara/api/v1/models', 200],
    ['one without a path', 'http://example.com', 200],
    ['20 000 characters', `/cyberbara/${'x'.repeat(20_000)}`, 431],
    ['a space', '/cyberbara/api/v1/models and more', 400],
  ])('%s', async (_, path, status) => {
    expect((await mock.ask(`GET ${path}`, KEY)).status).toBe(status);
  });
});

describe('a query', () => {
  it.each([
    ['a parameter twice', 'page=1&page=2'],
    ['a parameter as a list', 'page[]=1'],
    ['no number', 'page=NaN'],
    ['a fraction', 'limit=1.5'],
    ['an exponent beyond all numbers', 'page=1e999'],
    ['a page below the first', 'page=0'],
    ['a limit above the last', 'limit=101'],
    ['a date that never was', 'from=2026-02-30'],
    ['no date', `from=${'9'.repeat(5000)}`],
    ['dates the wrong way round', 'from=2026-03-03&to=2026-03-02'],
  ])('with %s is refused', async (_, query) => {
    const reply = await mock.ask(`GET /cyberbara/api/v1/credits/usage?${query}`, KEY);
    if (query.startsWith('page[]')) expect(reply.status).toBe(200);
    else expect(refusal(reply)).toMatch(/^400 invalid_(request|date|date_range)$/);
  });

  it.each([
    '?',
    '%zz=%zz',
    '__proto__=1&constructor=2',
    '='.repeat(5000),
    '&'.repeat(9000),
    'page=9007199254740991',
    'page=',
  ])('of %.20s is taken', async (query) => {
    expect((await mock.ask(`GET /cyberbara/api/v1/credits/usage?${query}`, KEY)).status).toBe(200);
  });
});

describe('an operation that is asked with another method', () => {
  const paths = [
    'models',
    'uploads/images',
    'uploads/videos',
    'credits/balance',
    'credits/quote',
    'credits/usage',
    'images/generations',
    'videos/generations',
    `tasks/${TASK}`,
  ];

  it.each(paths)('%s says which methods it takes', async (path) => {
    const where = `/cyberbara/api/v1/${path}`;
    const options = await mock.ask(`OPTIONS ${where}`);
    expect(options.status).toBe(204);
    const { allow = '' } = options.headers;
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
      const reply = await mock.ask(`${method} ${where}`, KEY);
      if (allow.split(', ').includes(method)) expect(reply.status).not.toBe(405);
      else {
        expect(refusal(reply)).toBe('405 method_not_allowed');
        expect(reply.headers['allow']).toBe(allow);
      }
    }
  });

  it.each(paths)('HEAD of %s is GET without the body', async (path) => {
    const where = `/cyberbara/api/v1/${path}`;
    const [get, head] = [
      await mock.ask(`GET ${where}`, KEY),
      await mock.speak(request(`HEAD ${where}`, KEY)).catch(String),
    ];
    expect(typeof head).toBe('object');
    expect(get.status).toBeGreaterThan(199);
  });

  it('a HEAD reply says the length of what it leaves out', async () => {
    const get = await fetch(`${mock.url}/cyberbara/api/v1/models`, { headers: KEY });
    const head = await fetch(`${mock.url}/cyberbara/api/v1/models`, {
      method: 'HEAD',
      headers: KEY,
    });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });
});

describe('a browser on another origin', () => {
  const PAGE = 'http://localhost:5173';

  it.each(['models', 'uploads/images', 'credits/quote', `tasks/${TASK}`])(
    'may send a key to %s',
    async (path) => {
      const reply = await mock.ask(`OPTIONS /cyberbara/api/v1/${path}`, {
        origin: PAGE,
        'access-control-request-method':
          path.startsWith('uploads') || path.endsWith('quote') ? 'POST' : 'GET',
        'access-control-request-headers': 'authorization,content-type,x-mock-fault',
        'access-control-request-private-network': 'true',
      });
      expect(reply.status).toBe(204);
      expect(reply.headers).toMatchObject({
        'access-control-allow-origin': PAGE,
        'access-control-allow-headers': 'authorization,content-type,x-mock-fault',
        'access-control-allow-methods': expect.stringMatching(/GET|POST/),
        'access-control-allow-private-network': 'true',
      });
    },
  );

  it.each(['models', 'nothing', `tasks/${TASK}`])(
    'may read replies and refusals of %s',
    async (path) => {
      const reply = await mock.ask(`GET /cyberbara/api/v1/${path}`, { ...KEY, origin: PAGE });
      expect(reply.headers).toMatchObject({
        'access-control-allow-origin': PAGE,
        'access-control-expose-headers': 'content-type, content-length',
        vary: 'Origin',
      });
    },
  );
});

describe('a Host that is none', () => {
  const UPLOAD =
    '--b\r\nContent-Disposition: form-data; name="files"; filename="a.svg"\r\nContent-Type: image/svg+xml\r\n\r\n<svg/>\r\n--b--\r\n';

  it.each(['a b', '"><script>', 'a/b', 'user@host', 'a:b', '[::1', 'ü', 'x'.repeat(5000)])(
    '"%.20s" is refused and stores nothing',
    async (host) => {
      const headers = { ...KEY, host, 'content-type': 'multipart/form-data; boundary=b' };
      const reply = await mock.ask('POST /cyberbara/api/v1/uploads/images', headers, UPLOAD);
      expect(reply.status).toBe(400);
      expect(at(json(reply), 'error')).toMatch(/^The Host header must name a host, got "/);
      expect(mock.files()).toEqual([]);
    },
  );

  it.each([
    'localhost',
    'a.example:8080',
    '127.0.0.1:4010',
    '[::1]:4010',
    'my_service',
    'xn--bcher-kva.example',
  ])('"%s" is the beginning of media URLs', async (host) => {
    const headers = {
      'x-api-key': 'hosts',
      host,
      'content-type': 'multipart/form-data; boundary=b',
    };
    const reply = await mock.ask('POST /cyberbara/api/v1/uploads/images', headers, UPLOAD);
    expect(at(json(reply), 'data', 'urls', 0)).toMatch(`http://${host}/_media/`);
  });

  it('none at all is answered as HTTP/1.0 asks for', async () => {
    const [reply] = await mock.speak(
      'GET /cyberbara/api/v1/models HTTP/1.0\r\nx-api-key: old\r\n\r\n',
    );
    expect(reply?.status).toBe(200);
  });
});
