import { describe, expect, it } from 'vitest';
import { safeNext } from './pages/sign-in-page.tsx';
import { parseFilters, writeFilters } from './place.ts';

describe('filters in the address', () => {
  it('stay strings', () => {
    expect(parseFilters('?token=0123&ok=true')).toEqual({ token: '0123', ok: 'true' });
    expect(writeFilters({ q: 'clip & vent', space: undefined, kind: '' })).toBe('?q=clip+%26+vent');
    expect(writeFilters({})).toBe('');
  });
});

describe('where one goes after signing in', () => {
  it('is a page of ours', () => {
    expect(safeNext('/greenco/signals?q=a')).toBe('/greenco/signals?q=a');
    for (const evil of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '',
      undefined,
    ]) {
      expect(safeNext(evil)).toBe('/');
    }
  });
});
