import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainCell, safeCell } from './spreadsheet.ts';

test('nothing runs as a formula, and a number stays one', () => {
  for (const text of ['=1+1', '+49 30', '@SUM(A1)', '-cmd', '\t=1']) expect(safeCell(text)).toBe(`'${text}`);
  for (const text of ['-1', '1', "'Lexit' is a word", 'a = b', '-']) expect(safeCell(text)).toBe(text);
});

test('what was made safe comes back as it had been', () => {
  const nasty = fc
    .array(fc.constantFrom("'", '=', '-', '+', '@', '\t', '\r', '1', 'a', ' '))
    .map((signs) => signs.join(''));
  fc.assert(fc.property(nasty, (text) => plainCell(safeCell(text)) === text));
});
