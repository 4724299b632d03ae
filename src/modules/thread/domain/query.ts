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
  return found.map((word, place) => (place === found.length - 1 ? `'${word}':*` : `'${word}'`)).join(' & ');
}
