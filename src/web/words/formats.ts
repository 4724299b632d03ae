import type { Locale } from '../../kernel/words.ts';

const WISHES = typeof navigator === 'undefined' ? [] : navigator.languages;

/** What Intl is asked for: the browser's own variant of a language ("en-AU") keeps its dates and numbers. */
export function intlLocale(locale: Locale, wishes: readonly string[] = WISHES): string {
  const language = locale === 'xx' ? 'en' : locale;
  return wishes.find((wish) => wish.toLowerCase().split('-')[0] === language) ?? language;
}

export type MomentStyle = 'day' | 'day-and-time' | 'month' | 'time' | 'weekday';

const STYLES: Record<MomentStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long' },
  'day-and-time': { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
};

/** "4 March", and "4 March 2025" where the year is not this one. */
export function formatMoment(tag: string, when: Date, style: MomentStyle, now: Date, timeZone?: string): string {
  const year = (date: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(date);
  const withYear: Intl.DateTimeFormatOptions = year(when) === year(now) || style === 'time' ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(tag, { ...STYLES[style], ...withYear, timeZone }).format(when);
}

/** "11–18 March": both ends, what they share said once. */
export function formatPeriod(tag: string, from: Date, to: Date, now: Date, timeZone?: string): string {
  const year = (date: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(date);
  const sameYear = year(from) === year(now) && year(to) === year(now);
  const style: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' };
  return new Intl.DateTimeFormat(tag, { ...style, timeZone }).formatRange(from, to);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "2 days ago", "in 3 weeks", "just now" is the smallest ("this minute" in words of the locale). */
export function formatRelative(tag: string, when: Date, now: Date): string {
  const seconds = (when.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'minute');
}

export function formatNumber(tag: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(tag, options).format(value);
}

/** 0.93 → "93%" ("93 %" in German). */
export function formatShare(tag: string, share: number): string {
  return new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function formatList(tag: string, parts: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') {
  return new Intl.ListFormat(tag, { type }).format(parts);
}
