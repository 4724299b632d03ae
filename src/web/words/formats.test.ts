import { describe, expect, it } from 'vitest';
import { fill } from './format.ts';
import { formatList, formatMoment, formatPeriod, formatRelative, formatShare, intlLocale } from './formats.ts';

const NOW = new Date('2026-03-20T12:00:00Z');
const at = (moment: string) => new Date(moment);
/** Intl puts narrow and unbreakable spaces where it likes. */
const plain = (text: string) => text.replace(/\u2009/g, '').replace(/[\u00a0\u202f]/g, ' ');

describe('dates', () => {
  it('leave the year out while it is this one', () => {
    expect(formatMoment('en-GB', at('2026-03-04T09:00:00Z'), 'day', NOW, 'UTC')).toBe('4 March');
    expect(formatMoment('en-GB', at('2025-03-04T09:00:00Z'), 'day', NOW, 'UTC')).toBe('4 March 2025');
    expect(formatMoment('de', at('2026-03-04T09:00:00Z'), 'day', NOW, 'UTC')).toBe('4. März');
  });

  it('say what two ends share once', () => {
    expect(plain(formatPeriod('en-GB', at('2026-03-11'), at('2026-03-18'), NOW, 'UTC'))).toBe('11–18 March');
    expect(plain(formatPeriod('de', at('2026-03-11'), at('2026-03-18'), NOW, 'UTC'))).toBe('11.–18. März');
    expect(plain(formatPeriod('en-GB', at('2025-12-11'), at('2026-01-18'), NOW, 'UTC'))).toContain('2025');
  });

  it('say how long ago in the largest whole unit', () => {
    expect(formatRelative('en', at('2026-03-18T11:00:00Z'), NOW)).toBe('2 days ago');
    expect(formatRelative('en', at('2026-03-19T11:00:00Z'), NOW)).toBe('yesterday');
    expect(formatRelative('en', at('2026-03-20T11:59:40Z'), NOW)).toBe('this minute');
    expect(formatRelative('de', at('2026-04-10T12:00:00Z'), NOW)).toBe('in 3 Wochen');
  });
});

describe('figures and lists', () => {
  it('follow the language', () => {
    expect(formatShare('en', 0.934)).toBe('93%');
    expect(plain(formatShare('de', 0.934))).toBe('93 %');
    expect(formatList('de', ['Mei', 'Dario', 'Priya'])).toBe('Mei, Dario und Priya');
  });

  it("keep the reader's own variant of a language", () => {
    expect(intlLocale('en', ['fr', 'en-AU'])).toBe('en-AU');
    expect(intlLocale('de', ['en-AU'])).toBe('de');
    expect(intlLocale('xx', ['en-AU'])).toBe('en-AU');
  });
});

describe('fill', () => {
  it('counts as its language does', () => {
    expect(fill('en', '{n, plural, one {# sign} other {# signs}}', { n: 1 })).toBe('1 sign');
    expect(fill('de', '{n, plural, one {# Zeichen} other {# Zeichen}}', { n: 1200 })).toBe('1.200 Zeichen');
  });
});
