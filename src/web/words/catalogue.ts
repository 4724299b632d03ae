import { type Locale, type Messages, pseudo } from '../../kernel/words.ts';
import { en } from './en.ts';

/**
 * Every catalogue by its module's name. A module adds its own, so that `t('journey.title')` is checked:
 * `declare module '../../../web/words/catalogue.ts' { interface Catalogues { journey: typeof en } }`
 */
export interface Catalogues {
  shell: typeof en;
}

export type WordKey = { [Name in keyof Catalogues]: `${Name}.${keyof Catalogues[Name] & string}` }[keyof Catalogues];

/** Where a catalogue comes from, language by language, on demand. */
export interface WordSource {
  name: string;
  en: () => Promise<Messages>;
  de: () => Promise<Messages>;
}

const loaded = new Map<string, Messages>();
const loading = new Map<string, Promise<void>>();
const wanted = new Map<string, WordSource>();

const shell: WordSource = {
  name: 'shell',
  en: async () => en,
  de: async () => (await import('./de.ts')).de,
};

function place(locale: Locale, name: string): string {
  return `${locale}:${name}`;
}

async function fetchWords(locale: Locale, source: WordSource): Promise<void> {
  const messages = locale === 'de' ? await source.de() : await source.en();
  const spoken = locale === 'xx' ? Object.entries(messages).map(([key, text]) => [key, pseudo(text)]) : null;
  loaded.set(place(locale, source.name), spoken ? Object.fromEntries(spoken) : messages);
}

/** Fetches a module's words once per locale; resolves when they can be used. */
export function loadWords(locale: Locale, source: WordSource): Promise<void> {
  wanted.set(source.name, source);
  const key = place(locale, source.name);
  let promise = loading.get(key);
  if (!promise) {
    promise = fetchWords(locale, source).catch((error: unknown) => {
      loading.delete(key);
      throw error;
    });
    loading.set(key, promise);
  }
  return promise;
}

/** All that has been in use so far, in another language: before the language changes on the page. */
export async function loadAllWords(locale: Locale): Promise<void> {
  await Promise.all([shell, ...wanted.values()].map((source) => loadWords(locale, source)));
}

/** The message of `journey.title`; undefined while its catalogue is not here. */
export function message(locale: Locale, key: string): string | undefined {
  const dot = key.indexOf('.');
  return loaded.get(place(locale, key.slice(0, dot)))?.[key.slice(dot + 1)];
}
