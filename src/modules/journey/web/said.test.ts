import { expect, test } from 'vitest';
import { wordsOf } from './said.tsx';

const t = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`;

test('a signal of a broken promise never shows the bare claim as if it held', () => {
  const claim = 'Silent up to 60 km/h.';
  expect(wordsOf(t, { title: claim, body: claim, brokenPromise: 'p' })).toBe(`journey.not-kept {"claim":"${claim}"}`);
  expect(wordsOf(t, { title: '', body: 'It howls.', brokenPromise: 'p' })).toBe('It howls.');
  expect(wordsOf(t, { title: 'Howling', body: claim, brokenPromise: 'p' })).toBe('Howling');
  expect(wordsOf(t, { title: claim, body: claim, brokenPromise: null })).toBe(claim);
});
