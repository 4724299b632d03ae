import { IntlMessageFormat } from 'intl-messageformat';
import { chooseLocale, type Language, type Locale, type Messages, pseudo } from '../../kernel/words.ts';

/** All catalogues, each under its module's name. */
export class Wording {
  readonly #catalogues = new Map<string, Readonly<Record<Language, Messages>>>();

  add(name: string, words: Readonly<Record<Language, Messages>>): void {
    this.#catalogues.set(name, words);
  }

  /** A message of one module; the key itself where it has none of that name. */
  say(module: string, key: string, locale: Locale, parameters: Readonly<Record<string, string | number>>): string {
    const words = this.#catalogues.get(module);
    const language: Language = locale === 'de' ? 'de' : 'en';
    const message = words?.[language][key] ?? words?.en[key];
    if (message === undefined) return key;
    return String(new IntlMessageFormat(locale === 'xx' ? pseudo(message) : message, language).format(parameters));
  }

  /** `journey.gate-closed` is the message `errors.gate-closed` of `journey`; without a module, of `house`. */
  error(code: string, locale: Locale, parameters: Readonly<Record<string, string | number>>): string {
    const dot = code.indexOf('.');
    const module = dot < 0 ? 'house' : code.slice(0, dot);
    const key = `errors.${dot < 0 ? code : code.slice(dot + 1)}`;
    const said = this.say(module, key, locale, parameters);
    return said === key ? code : said;
  }
}

/** The reader's language, from what the browser asked for. */
export function localeOf(header: string | undefined): Locale {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', quality = 'q=1'] = wish.trim().split(';');
    return { tag, weight: Number(quality.replace('q=', '')) || 0 };
  });
  return chooseLocale(wishes.sort((a, b) => b.weight - a.weight).map((wish) => wish.tag));
}
