import { beforeAll, describe, expect, it } from 'vitest';
import { loadAllWords } from '../words/catalogue.ts';
import { wordsFor } from '../words/words.tsx';
import { barsSentence } from './count-bars.tsx';
import { shareSentence } from './interval-bar.tsx';
import { trackSentence } from './track.tsx';

beforeAll(async () => {
  await Promise.all([loadAllWords('en'), loadAllWords('de'), loadAllWords('xx')]);
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const steps = (...done: number[]) =>
  done.map((each, place) => ({ key: String(place), label: `step ${place + 1}`, done: each }));

describe('the sentence of', () => {
  it('a share says how far it may be off', () => {
    const known = { good: 41, all: 44, low: 0.817, high: 0.977 };
    expect(shareSentence(known, wordsFor('en'))).toBe(
      '41 of 44 (93%); with so many answers, the true share is likely between 82% and 98%.',
    );
    expect(plain(shareSentence(known, wordsFor('de')))).toBe(
      '41 von 44 (93 %); bei so vielen Antworten liegt der wahre Anteil wohl zwischen 82 % und 98 %.',
    );
  });

  it('a share of nothing claims nothing', () => {
    expect(shareSentence({ good: 0, all: 0, low: 0, high: 1 }, wordsFor('en'))).toBe(
      'Not yet known: nobody has answered.',
    );
  });

  it('a track says where one is', () => {
    expect(trackSentence(steps(1, 1, 0.5, 0), wordsFor('en'))).toBe('2 of 4 steps are behind it; now: step 3.');
    expect(trackSentence(steps(0, 0), wordsFor('en'))).toBe('At the first of 2 steps; now: step 1.');
    expect(trackSentence(steps(1, 0), wordsFor('en'))).toBe('One of 2 steps is behind it; now: step 2.');
    expect(trackSentence(steps(1, 1), wordsFor('en'))).toBe('All 2 steps are behind it.');
    expect(trackSentence(steps(1, 1), wordsFor('de'))).toBe('Alle 2 Schritte sind geschafft.');
  });

  it('bars names each with its figure', () => {
    const bars = [
      { key: 'a', label: 'A', count: 13, of: 14 },
      { key: 'b', label: 'B', count: 1200 },
    ];
    expect(barsSentence(bars, wordsFor('en'))).toBe('A 93% and B 1,200.');
  });

  it('anything is bracketed in the pseudo-locale', () => {
    expect(trackSentence(steps(1, 0), wordsFor('xx'))).toMatch(/^\[Óñé óƒ .*\]$/);
  });
});
