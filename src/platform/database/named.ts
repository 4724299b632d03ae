import { createHash } from 'node:crypto';

/** A server keeps every named statement of every connection: beyond this many texts, new ones go unnamed. */
const MOST_NAMES = 1_000;
const names = new Map<string, string>();

/** The name under which a server keeps this text prepared; undefined where it keeps enough already. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return undefined;
  const name = createHash('sha1').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}
