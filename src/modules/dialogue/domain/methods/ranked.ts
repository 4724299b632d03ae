import { preferences, schulze } from '../schulze.ts';
import { firstOf, type Method, marksOf } from './method.ts';

/** Everyone puts the options in order, 1 first; equal places are allowed, and what is left blank comes after all others. */
export const ranked: Method = {
  stances: ['abstain'],
  reasons: [],
  marks: { least: 1, most: null, some: true, shared: false, moments: false },
  columns: 'options',
  count: (ballots, options) => {
    const table = preferences(marksOf(ballots), options);
    const order = schulze(table);
    const lead = order[0]?.length === 1 ? order[0][0] : undefined;
    const beatsAll =
      lead !== undefined &&
      table.every((row, other) => other === lead || (table[lead]?.[other] ?? 0) > (row[lead] ?? 0));
    return { result: firstOf(order), order, table, why: beatsAll ? 'head-to-head' : 'chain' };
  },
};
