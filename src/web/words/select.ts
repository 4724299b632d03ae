/** ICU's `select` knows no spaces and points: `in a journey` and `journey.advanced` become keys it can read. */
export function selectable(word: string): string {
  return word.replace(/[^a-z]+/g, '-');
}
