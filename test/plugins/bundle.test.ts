import { describe, expect, it } from 'vitest';
import { lintWithSpectral } from '../../scripts/lint/tools.ts';

describe('a bundle', () => {
  const error =
    '{ description: A., headers: { Retry-After: { schema: { type: integer } } }, content: { application/json: {} } }';
  const responses = `{ '200': { description: A. }, '401': ${error}, '429': ${error}, '500': ${error} }`;
  it.each(['https://{domain}', 'http://127.0.0.1:4010/a'])('at %s passes', async (server) => {
    const text = contract(server, '[{ key: [] }]', responses).replace('{domain}', 'a.example');
    expect(await codes(text)).toEqual([]);
  });

  it('without TLS, keys and errors is told of each', async () => {
    const found = await codes(contract('http://a.example', '[]', `{ '200': { description: A. } }`));
    expect(found).toEqual(
      expect.arrayContaining([
        'server-https-or-loopback',
        'owasp:api2:2023-write-restricted',
        'owasp:api4:2023-rate-limit-responses-429',
        'owasp:api8:2023-define-error-responses-401',
        'owasp:api8:2023-define-error-responses-500',
      ]),
    );
  });
});

function contract(server: string, security: string, responses: string): string {
  return `
openapi: 3.1.0
info: { title: A, version: '1', description: A., contact: { name: A, url: 'https://a.example' }, license: { name: MIT, identifier: MIT } }
servers: [{ url: '${server}', description: A. }]
tags: [{ name: a, description: A. }]
security: ${security}
paths:
  /a:
    post: { operationId: makeA, summary: A., description: A., tags: [a], responses: ${responses} }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
`;
}

async function codes(text: string): Promise<string[]> {
  return (await lintWithSpectral(text, 'generated/a/openapi.yaml')).map(({ message }) =>
    message.replace(/.*\((.*)\)$/, '$1'),
  );
}
