import { describe, expect, it } from 'vitest';
import { initials } from './avatar.tsx';
import { problemOf } from './field.tsx';

describe('problemOf', () => {
  it('finds the word about a field however the server writes its path', () => {
    for (const path of ['title', 'body.title', '/title', '/body/title']) {
      expect(problemOf([{ path, message: 'Too long.' }], 'title'), path).toBe('Too long.');
    }
    expect(problemOf([{ path: 'body.subtitle', message: 'Too long.' }], 'title')).toBeUndefined();
    expect(problemOf([{ path: 'body.promises.0.claim', message: 'Say it.' }], 'promises.0.claim')).toBe('Say it.');
  });
});

describe('initials', () => {
  it('are the first letters of the first and the last name', () => {
    expect(initials('Mei Tran')).toBe('MT');
    expect(initials('  Øystein van der Ångström ')).toBe('ØÅ');
    expect(initials('Priya')).toBe('P');
    expect(initials('')).toBe('');
  });
});
