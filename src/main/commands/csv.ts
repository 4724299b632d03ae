import { readFile } from 'node:fs/promises';
import { type CsvError, parse } from 'csv-parse/sync';

/** @throws Error that says how to save it, where it is no UTF-8: else other letters would come in than were written. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not UTF-8. Save it again as "CSV UTF-8".`);
  }
}

/**
 * Every row as it stands in a spreadsheet, empty ones too: the first is row 1.
 * @throws Error that names the line, where quotation marks do not match.
 */
export function rowsOf(text: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    throw new Error(
      `line ${lines ?? 1}: quotation marks do not match. Text with a comma, a quotation mark or a line break stands in "…", a quotation mark within it is written "".`,
      { cause: error },
    );
  }
}

/** What stands between the columns: a spreadsheet that writes decimals with a comma writes semicolons. */
function delimiterOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const times = (sign: string) => first.split(sign).length;
  return [';', '\t'].find((sign) => times(sign) > times(',')) ?? ',';
}
