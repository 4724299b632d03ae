const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/;
const DAY = 24 * 60 * 60 * 1000;

/** What a time should look like, for whoever wrote it otherwise. */
export const MOMENT_IN_WORDS = 'a day (2026-03-31) or a day with a time (2026-03-31 14:30)';

/** Milliseconds since 1970, a time without a zone taken as UTC; null for what is no such moment (2026-02-30 is none). */
export function momentOf(text: string): number | null {
  const [, day, time = '00:00', zone = 'Z'] = MOMENT.exec(text) ?? [];
  if (day === undefined) return null;
  const midnight = Date.parse(`${day}T00:00Z`);
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const moment = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(moment) ? null : moment;
}

/** A span of time, both ends included. */
export interface Window {
  since: number;
  until: number;
}

/**
 * The window of --from and --until; a day as its end includes that day.
 * @throws RangeError that says which of them is wrong, and what would be right
 */
export function windowOf({ from, until }: { from?: string; until?: string }): Window | null {
  if (from === undefined && until === undefined) return null;
  const given = (name: string, text: string): number => {
    const moment = momentOf(text);
    if (moment === null) throw new RangeError(`--${name} must be ${MOMENT_IN_WORDS}, not "${text}".`);
    return moment;
  };
  const since = from === undefined ? Number.NEGATIVE_INFINITY : given('from', from);
  const end = until === undefined ? Number.POSITIVE_INFINITY : given('until', until);
  const last = until?.length === 10 ? end + DAY - 1 : end;
  if (since > last) throw new RangeError(`--from (${from}) must not be later than --until (${until}).`);
  return { since, until: last };
}

export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The months (UTC) from the one of the first moment to that of the last, also those in which nothing happened. */
export function monthsOf(first: number, last: number): { name: string; window: Window }[] {
  const months: { name: string; window: Window }[] = [];
  const begun = new Date(first);
  for (let month = begun.getUTCMonth(); ; month += 1) {
    const since = Date.UTC(begun.getUTCFullYear(), month);
    if (since > last) return months;
    const until = Date.UTC(begun.getUTCFullYear(), month + 1) - 1;
    months.push({ name: dayOf(since).slice(0, 7), window: { since, until } });
  }
}
