/** PostgreSQL keeps no NUL: every contract refuses it by this pattern, so that the refusal names the field. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the NUL is what it is about
export const NO_NUL = /^[^\u0000]*$/;
