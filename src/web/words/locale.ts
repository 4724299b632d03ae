import { chooseLocale, type Locale } from '../../kernel/words.ts';
import { keepText, keptText } from '../device.ts';

const STORED = 'locale';

function asked(search: string): string | null {
  return new URLSearchParams(search).get('locale');
}

/** `?locale=` goes before what was chosen here earlier, that before what the account says, that before the browser. */
export function firstLocale(search = location.search): Locale {
  const wish = asked(search);
  if (wish) storeLocale(chooseLocale([wish]));
  return chooseLocale([wish, keptText(STORED), ...navigator.languages].filter((each): each is string => Boolean(each)));
}

export function localeIsChosen(): boolean {
  return keptText(STORED) !== null;
}

export function storeLocale(locale: Locale): void {
  keepText(STORED, locale);
}

let current: Locale = 'en';

/** For calls outside the pages: what Accept-Language says. */
export function currentLocale(): Locale {
  return current;
}

export function setCurrentLocale(locale: Locale): void {
  current = locale;
}
