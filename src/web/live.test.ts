import { describe, expect, it } from 'vitest';
import { concerns, kindsInPath } from './live.ts';

const about = (queryKey: unknown[], kinds?: string[]) => ({ queryKey, meta: kinds ? { about: kinds } : undefined });

describe('what a live event makes stale', () => {
  it('is read off the path', () => {
    expect(kindsInPath('/api/:ecosystem/signals/:signal/interpretations')).toEqual(['signal', 'interpretation']);
    expect(kindsInPath('/api/:ecosystem/people')).toEqual(['person']);
    expect(kindsInPath('/api/:ecosystem/syntheses')).toEqual(['synthese']);
  });

  it('or off what a reply says it is about', () => {
    expect(concerns(about(['/api/:ecosystem/signals', {}]), new Set(['signal']))).toBe(true);
    expect(concerns(about(['/api/:ecosystem/signals', {}]), new Set(['vote']))).toBe(false);
    expect(concerns(about(['/api/:ecosystem/home', {}], ['*']), new Set(['vote']))).toBe(true);
    expect(concerns(about(['/api/:ecosystem/signals', {}], ['journey']), new Set(['signal']))).toBe(false);
  });
});
