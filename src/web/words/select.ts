/** ICU's `select` takes no spaces, points or dashes: `in a journey` and `journey.sent-back` become keys it can read. */
export function selectable(word: string): string {
  return word.replace(/[^a-z]+/g, '_');
}
