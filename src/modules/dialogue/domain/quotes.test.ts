import { expect, test } from 'vitest';
import { piecesOf, quotesIn } from './quotes.ts';

const a = '01930000-0000-7000-8000-00000000000a';
const b = '01930000-0000-7000-8000-00000000000b';

test('quotes are found in order, each once, and only where they are whole', () => {
  expect(quotesIn(`As [[${b}]] and [[${a}]] say, [[${b}]] holds; [[not-one]] does not.`)).toEqual([b, a]);
});

test('the words around quotes stay as they were written', () => {
  expect(piecesOf(`Both: [[${a}]].\n[[${b}]]`)).toEqual([
    { text: 'Both: ' },
    { quote: a },
    { text: '.\n' },
    { quote: b },
  ]);
  expect(piecesOf('')).toEqual([]);
});
