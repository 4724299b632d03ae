/** What a spreadsheet would run as a formula; a number with its sign is none. */
const FORMULA = /^'*(?:[=+@\t\r]|-\D)/;

/** A cell that a spreadsheet shows instead of running it: an apostrophe stands before it. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What was made safe, as it had been. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
