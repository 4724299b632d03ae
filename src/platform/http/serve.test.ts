import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test('the OpenAPI document names every operation once', async () => {
  const { status, body } = await house.as(null).get('/api/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  expect(body.paths['/api/session'].get.summary).toBe('Who is here, and where they may go');
});

test('a write without our header is refused, in the reader’s language', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'accept-language': 'de' },
    payload: {},
  });
  expect(answer.statusCode).toBe(403);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ code: 'foreign', detail: expect.stringContaining('Öffnen Sie Tilth') });
});

test('what is not there answers 404 with a request number, and the policy allows no inline script', async () => {
  const answer = await house.app.inject({ method: 'GET', url: '/api/nothing/here/at/all/ever' });
  expect(answer.statusCode).toBe(404);
  expect(answer.json().request).toBe(answer.headers['x-request-id']);
  expect(String(answer.headers['content-security-policy'])).toMatch(/script-src 'self'(;|$)/);
});

test('healthz and readyz answer', async () => {
  expect((await house.as(null).get('/healthz')).status).toBe(200);
  expect((await house.as(null).get('/readyz')).body).toEqual({ ready: true });
});

test('figures of the house are told to its own network alone', async () => {
  await house.as(null).get('/healthz');
  const figures = async (remoteAddress: string) => house.app.inject({ method: 'GET', url: '/metrics', remoteAddress });
  const near = await figures('127.0.0.1');
  expect(near.body).toMatch(/tilth_http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} \d/);
  expect((await figures('192.168.1.7')).statusCode).toBe(200);
  expect((await figures('203.0.113.9')).statusCode).toBe(404);
  expect((await figures('2001:db8::1')).statusCode).toBe(404);
});
