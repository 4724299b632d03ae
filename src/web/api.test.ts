import { afterEach, describe, expect, it, vi } from 'vitest';
import { address, ask, call, family, keyOf } from './api.ts';
import { Problem } from './problem.ts';
import { mayRetry, retryPause } from './replies.ts';

const read = { method: 'GET', path: '/api/:ecosystem/signals/:signal', summary: '', door: 'person' } as const;
const endpoint = { ...read, reply: { '~standard': {} } };

afterEach(() => vi.unstubAllGlobals());

function answering(answer: Response | Error) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('address', () => {
  it('fills parameters in and leaves empty wishes out', () => {
    expect(address('/api/:ecosystem/signals/:signal', { ecosystem: 'green/co', signal: 'a b' })).toBe(
      '/api/green%2Fco/signals/a%20b',
    );
    expect(
      address('/api/:e/x', { e: 'g' }, { q: 'clip & vent', space: undefined, kind: ['a', 'b'], n: 0, s: '' }),
    ).toBe('/api/g/x?q=clip+%26+vent&kind=a&kind=b&n=0');
  });

  it('refuses to call an address with a hole in it', () => {
    expect(() => address('/api/:ecosystem', {})).toThrow('needs ecosystem');
  });
});

describe('call', () => {
  it('sends JSON with the header that a foreign form cannot set', async () => {
    const fetch = answering(Response.json({ ok: true }));
    await expect(call('POST', '/api/x', { a: 1 })).resolves.toEqual({ ok: true });
    const init = fetch.mock.calls[0]![1];
    expect(init.headers).toMatchObject({ 'x-tilth': '1', 'content-type': 'application/json', 'accept-language': 'en' });
    expect(init.body).toBe('{"a":1}');
  });

  it('leaves the type of a form with files to the browser', async () => {
    const fetch = answering(new Response(null, { status: 204 }));
    await expect(call('POST', '/api/x', new FormData())).resolves.toBeUndefined();
    expect(fetch.mock.calls[0]![1].headers).not.toHaveProperty('content-type');
  });

  it('turns no answer and a refusal into problems', async () => {
    answering(new TypeError('Failed to fetch'));
    await expect(call('GET', '/api/x')).rejects.toMatchObject({ status: 0, code: 'offline' });
    answering(Response.json({ code: 'signal.closed', detail: 'It is answered already.' }, { status: 409 }));
    await expect(ask(endpoint, { params: { ecosystem: 'g', signal: '1' } } as never)).rejects.toMatchObject({
      status: 409,
      code: 'signal.closed',
      detail: 'It is answered already.',
    });
  });
});

describe('keys', () => {
  it('begin with the path of the contract', () => {
    expect(keyOf(endpoint, { params: { ecosystem: 'g' }, query: { q: 'x' } } as never)).toEqual([
      '/api/:ecosystem/signals/:signal',
      { params: { ecosystem: 'g' }, query: { q: 'x' } },
    ]);
  });

  it('know what a change makes stale', () => {
    expect(family('/api/:ecosystem/signals/:signal/answers')).toBe('/api/:ecosystem/signals');
    expect(family('/api/:ecosystem/signals')).toBe('/api/:ecosystem/signals');
    expect(family('/api/session')).toBe('/api/session');
  });
});

describe('retries', () => {
  const refused = (status: number, retryAfter: number | null = null) => new Problem({ status, code: 'x', retryAfter });

  it('ask again where the answer may differ, and not for ever', () => {
    expect(mayRetry(0, new Problem({ status: 0, code: 'offline' }))).toBe(true);
    expect(mayRetry(1, refused(503))).toBe(true);
    expect(mayRetry(3, refused(503))).toBe(false);
    for (const status of [400, 401, 403, 404, 409, 410, 422]) expect(mayRetry(0, refused(status))).toBe(false);
  });

  it('wait as long as they are told', () => {
    expect(retryPause(0, refused(429, 12))).toBe(12_000);
    expect(retryPause(1, refused(503))).toBe(1_600);
    expect(retryPause(9, refused(503))).toBe(8_000);
  });
});
