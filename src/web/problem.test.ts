import { describe, expect, it } from 'vitest';
import { asProblem, Problem, problemFrom } from './problem.ts';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', ...headers } });

describe('problemFrom', () => {
  it('reads problem details with what is wrong in single fields', async () => {
    const problem = await problemFrom(
      json(422, {
        code: 'invalid',
        title: 'Not accepted',
        request: '7f3a',
        detail: 'Two answers need another look.',
        fields: [
          { path: 'body.title', message: 'At most 200 characters.' },
          { path: ['body', 'measure'], message: 'Say how one would know.' },
          { message: '' },
          'noise',
        ],
      }),
    );
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid',
      detail: 'Two answers need another look.',
      request: '7f3a',
    });
    expect(problem.fields).toEqual([
      { path: 'body.title', message: 'At most 200 characters.' },
      { path: 'body.measure', message: 'Say how one would know.' },
    ]);
  });

  it('survives a page of a proxy, an empty answer and broken JSON', async () => {
    const html = new Response('<h1>502 Bad Gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });
    expect(await problemFrom(html)).toMatchObject({ status: 502, code: 'http.502', detail: '', fields: [] });
    expect(await problemFrom(new Response(null, { status: 500 }))).toMatchObject({ status: 500, code: 'http.500' });
    const broken = new Response('{', { status: 400, headers: { 'content-type': 'application/json' } });
    expect(await problemFrom(broken)).toMatchObject({ status: 400, code: 'http.400' });
  });

  it('knows how long to wait, said in seconds or as a date', async () => {
    expect((await problemFrom(json(429, {}, { 'retry-after': '12' }))).retryAfter).toBe(12);
    const now = Date.parse('2026-03-04T09:00:00Z');
    const dated = json(503, {}, { 'retry-after': 'Wed, 04 Mar 2026 09:00:30 GMT' });
    expect((await problemFrom(dated, now)).retryAfter).toBe(30);
  });
});

describe('asProblem', () => {
  it('never lets the words of a broken program through', () => {
    expect(asProblem(new TypeError('x is undefined'))).toMatchObject({ code: 'unexpected', detail: '' });
  });
});
