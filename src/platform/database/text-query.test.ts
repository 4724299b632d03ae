import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryOf } from './text-query.ts';

test('words are looked for whole, the last by its beginning', () => {
  expect(queryOf('The ridge Ven')).toBe(`'the' & 'ridge' & 'ven':*`);
  expect(queryOf('Ridge 8')).toBe(`'ridge' & '8'`);
  expect(queryOf(' !&| ')).toBeNull();
});

test('nothing typed is ever an operator', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const query = queryOf(words);
      if (query !== null) expect(query).toMatch(/^'[\p{L}\p{N}]+'(:\*)?( & '[\p{L}\p{N}]+'(:\*)?)*$/u);
    }),
  );
});
