/** Words of three letters and fewer say little about what something is about, and neither do these. */
const COMMON = new Set(
  'that this with from have when then they them were what will would your about there their dass eine einen einer nicht auch wird sind oder aber wenn dann'.split(
    ' ',
  ),
);

/**
 * The words by which similar signals are looked for: at most 24, each once, in order. Empty: too little to go by.
 */
export function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !COMMON.has(word)).slice(0, 24);
}
