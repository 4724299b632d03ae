/**
 * Message catalogues: what server and browser must agree on. A catalogue is a flat, plain object of ICU messages;
 * its module's name is put before each key when it is used (`title` of `journey` is `journey.title`).
 */
export type Messages = Readonly<Record<string, string>>;

/** The languages Tilth is written in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `xx` is no language: English with every letter accented, to find words that are in no catalogue. */
export type Locale = Language | 'xx';

/** A few words that must be there before their catalogue is (names in the navigation). */
export type Naming = Readonly<Record<Language, string>>;

/** The best of our languages for a list of wishes (`navigator.languages`, a parsed Accept-Language), best first. */
export function chooseLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const code = wish.toLowerCase().split('-')[0];
    if (code === 'xx') return 'xx';
    const language = LANGUAGES.find((each) => each === code);
    if (language) return language;
  }
  return 'en';
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçďéƒǧĥíĵķľɱñóƥɋřšťúṽŵẋýžÁƁÇĎÉƑǦĤÍĴĶĽṀÑÓƤɊŘŠŤÚṼŴẊÝŽ';
const ACCENTS = new Map([...PLAIN].map((letter, place) => [letter, [...ACCENTED][place] ?? letter]));

function accent(text: string): string {
  return [...text].map((letter) => ACCENTS.get(letter) ?? letter).join('');
}

const BRANCHING = /^\s*[\w.-]+\s*,\s*(plural|selectordinal|select)\s*,/;

/** The index after the brace that closes the one at `open`. */
function afterBrace(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1;
    else if (message[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return message.length;
}

/** `count, plural, one {# sign} other {# signs}`: the head and the selectors stay, the branches are messages. */
function accentBranches(argument: string): string {
  let result = '';
  for (let at = 0; at < argument.length; ) {
    if (argument[at] === '{') {
      const end = afterBrace(argument, at);
      result += `{${accentMessage(argument.slice(at + 1, end - 1))}}`;
      at = end;
    } else {
      result += argument[at];
      at += 1;
    }
  }
  return result;
}

function accentMessage(message: string): string {
  let result = '';
  for (let at = 0; at < message.length; ) {
    const letter = message[at] ?? '';
    if (letter === '{') {
      const end = afterBrace(message, at);
      const argument = message.slice(at + 1, end - 1);
      result += `{${BRANCHING.test(argument) ? accentBranches(argument) : argument}}`;
      at = end;
    } else if (letter === '<') {
      const end = message.indexOf('>', at) + 1 || message.length;
      result += message.slice(at, end);
      at = end;
    } else {
      result += accent(letter);
      at += 1;
    }
  }
  return result;
}

/** An English message as the pseudo-locale `xx` says it: `{n, plural, one {# day} other {# days}}` stays valid ICU. */
export function pseudo(message: string): string {
  return `[${accentMessage(message)}]`;
}

/** ICU's `select` takes no spaces, points or dashes: `in a journey` and `journey.sent-back` become keys it can read. */
export function selectable(word: string): string {
  return word.replace(/[^a-z]+/g, '_');
}
