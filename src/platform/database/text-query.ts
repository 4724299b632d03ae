/**
 * What somebody typed, as a query for whole words; the last one may still be growing. Letters and digits only, so nothing of it is
 * ever read as an operator.
 * @returns null where nothing is left to look for
 */
export function queryOf(words: string): string | null {
  const found = words
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 12);
  if (!found?.length) return null;
  // The last word may not be finished; a number is meant as it stands, or 8 would find every number that begins with it.
  const unfinished = (word: string, place: number) => place === found.length - 1 && !/^\p{N}+$/u.test(word);
  return found.map((word, place) => (unfinished(word, place) ? `'${word}':*` : `'${word}'`)).join(' & ');
}
