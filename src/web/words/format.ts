import { type FormatXMLElementFn, IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import type { Locale } from '../../kernel/words.ts';

export type WordValue = string | number | boolean | Date | null | undefined;
/** Tags of rich messages: `<b>…</b>`, each given what it encloses. */
export type Enclose<Node> = (parts: Node[]) => Node;

const formats = new Map<string, IntlMessageFormat>();

function formatOf(tag: string, message: string): IntlMessageFormat {
  const key = `${tag} ${message}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, tag);
    formats.set(key, format);
  }
  return format;
}

/** Most messages are plain text and need no parser. */
const PLAIN = /^[^{}<>'#]*$/;

export function fill(tag: string, message: string, values: Record<string, WordValue> = {}): string {
  if (PLAIN.test(message)) return message;
  return String(formatOf(tag, message).format(values));
}

/** The message cut at its tags and given values, each part as `Node` (a React node, in the pages). */
export function fillRich<Node>(
  tag: string,
  message: string,
  values: Record<string, WordValue | Node | Enclose<Node>>,
): (string | Node)[] {
  if (PLAIN.test(message)) return [message];
  const parts = formatOf(tag, message).format<Node>(
    values as Record<string, PrimitiveType | Node | FormatXMLElementFn<Node, string | Node | (string | Node)[]>>,
  );
  return (Array.isArray(parts) ? parts : [parts]) as (string | Node)[];
}

/** Text that Intl made (a date, a number in words) is bracketed too, so that a page in `xx` shows what is nobody's. */
export function mark(locale: Locale, text: string): string {
  return locale === 'xx' ? `[${text}]` : text;
}
