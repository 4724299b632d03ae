import { createContext, Fragment, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale, Naming } from '../../kernel/words.ts';
import { pseudo } from '../../kernel/words.ts';
import { loadAllWords, message, type WordKey } from './catalogue.ts';
import { type Enclose, fill, fillRich, mark, type WordValue } from './format.ts';
import {
  formatList,
  formatMoment,
  formatNumber,
  formatPeriod,
  formatRelative,
  formatShare,
  intlLocale,
  type MomentStyle,
} from './formats.ts';
import { setCurrentLocale } from './locale.ts';

type Values = Record<string, WordValue>;
type RichValues = Record<string, WordValue | ReactNode | ((parts: ReactNode[]) => ReactNode)>;
type When = Date | string | number;

/** How a page speaks. `t` for a sentence, `rich` where part of it is marked up, the rest for dates and figures. */
export interface Words {
  locale: Locale;
  t: (key: WordKey, values?: Values) => string;
  rich: (key: WordKey, values: RichValues) => ReactNode;
  /** The word for a `Naming` (navigation), which needs no catalogue. */
  name: (naming: Naming) => string;
  moment: (when: When, style?: MomentStyle) => string;
  period: (from: When, to: When) => string;
  relative: (when: When) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  share: (share: number) => string;
  list: (parts: readonly string[], type?: 'conjunction' | 'disjunction') => string;
}

export function wordsFor(locale: Locale, now: () => Date = () => new Date()): Words {
  const tag = intlLocale(locale);
  const find = (key: WordKey) => message(locale, key);
  return {
    locale,
    t: (key, values) => {
      const found = find(key);
      return found === undefined ? key : fill(tag, found, values);
    },
    rich: (key, values) => {
      const found = find(key);
      if (found === undefined) return key;
      const parts = fillRich<ReactNode>(tag, found, values as Record<string, ReactNode | Enclose<ReactNode>>);
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
      return parts.map((part, place) => <Fragment key={place}>{part}</Fragment>);
    },
    name: (naming) => (locale === 'xx' ? pseudo(naming.en) : naming[locale]),
    moment: (when, style = 'day') => mark(locale, formatMoment(tag, new Date(when), style, now())),
    period: (from, to) => mark(locale, formatPeriod(tag, new Date(from), new Date(to), now())),
    relative: (when) => mark(locale, formatRelative(tag, new Date(when), now())),
    number: (value, options) => formatNumber(tag, value, options),
    share: (share) => formatShare(tag, share),
    list: (parts, type) => formatList(tag, parts, type),
  };
}

interface Speaking {
  words: Words;
  speak: (locale: Locale) => Promise<void>;
}

const SpeakingContext = createContext<Speaking | null>(null);

/** Give it the locale whose shell words are loaded already: it never renders without words. */
export function WordsProvider({ first, children }: { first: Locale; children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(first);
  const speak = useCallback(async (next: Locale) => {
    await loadAllWords(next);
    setCurrentLocale(next);
    setLocale(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = intlLocale(locale);
  }, [locale]);
  const speaking = useMemo(() => ({ words: wordsFor(locale), speak }), [locale, speak]);
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

function useSpeaking(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (!speaking) throw new Error('useWords needs a WordsProvider above it.');
  return speaking;
}

export function useWords(): Words {
  return useSpeaking().words;
}

/** To change the language of the page. */
export function useSpeak(): (locale: Locale) => Promise<void> {
  return useSpeaking().speak;
}
