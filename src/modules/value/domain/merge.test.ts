import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing, mergeTexts } from './merge.ts';

const base = 'One person fits it. It takes twenty minutes. We guarantee it for ten years.';

test('changes in different sentences are both kept', () => {
  const mine = base.replace('One person', 'One roofer');
  const theirs = base.replace('ten years', 'fifteen years');
  expect(mergeTexts(base, mine, theirs)).toBe(
    'One roofer fits it. It takes twenty minutes. We guarantee it for fifteen years.',
  );
});

test('an addition at one end and a removal at the other', () => {
  expect(mergeTexts(base, `${base} On tile too.`, 'It takes twenty minutes. We guarantee it for ten years.')).toBe(
    'It takes twenty minutes. We guarantee it for ten years. On tile too.',
  );
});

test('two words for the same thing cannot be merged', () => {
  expect(mergeTexts(base, base.replace('twenty', 'fifteen'), base.replace('twenty', 'thirty'))).toBeNull();
});

test('a side that changed nothing never wins or loses anything', () => {
  const text = fc
    .array(fc.constantFrom('a. ', 'b. ', 'c\n', 'd! ', 'e'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(mergeTexts(one, one, other)).toBe(other);
      expect(mergeTexts(one, other, one)).toBe(other);
      expect(mergeTexts(one, other, other)).toBe(other);
    }),
  );
});

test('shows where theirs differs from mine, sentence by sentence', () => {
  const theirs = base.replace('twenty', 'thirty');
  expect(differing(base, theirs).filter(({ differs }) => differs)).toEqual([
    { text: 'It takes thirty minutes. ', differs: true },
  ]);
  expect(
    differing(base, theirs)
      .map(({ text }) => text)
      .join(''),
  ).toBe(theirs);
});
