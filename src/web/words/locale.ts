import { chooseLocale, type Locale } from '../../kernel/words.ts';

const STORED = 'tilth.locale';

function asked(search: string): string | null {
  return new URLSearchParams(search).get('locale');
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    // Storage may be forbidden; the browser's languages are a fair guess.
    return null;
  }
}

/** `?locale=` goes before what was chosen here earlier, that before what the account says, that before the browser. */
export function firstLocale(search = location.search): Locale {
  const wish = asked(search);
  if (wish) storeLocale(chooseLocale([wish]));
  return chooseLocale([wish, stored(), ...navigator.languages].filter((each): each is string => Boolean(each)));
}

export function localeIsChosen(): boolean {
  return stored() !== null;
}

export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // Then it holds until the page is left.
  }
}

let current: Locale = 'en';

/** For calls outside the pages: what Accept-Language says. */
export function currentLocale(): Locale {
  return current;
}

export function setCurrentLocale(locale: Locale): void {
  current = locale;
}
