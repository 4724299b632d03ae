import { describe, expect, test } from 'vitest';
import { factorizeVotes } from '../../../src/algorithms/opinion/bridging/factorize.ts';
import { ratedEnough } from '../../../src/algorithms/opinion/bridging/rated-enough.ts';
import { rankIntercepts } from '../../../src/algorithms/opinion/ranks/intercept-ranks.ts';
import { tabulate, type Vote } from '../../../src/algorithms/opinion/votes.ts';
import { randomFrom } from '../../../src/algorithms/random/random.ts';
import { isThere, WHY } from '../../reference.ts';
import { readExport, readJson, readRows } from './reference.ts';

interface Expected {
  ratings: number;
  notes: number;
  raters: number;
  code_objective: { loss: number; mu: number; notes_ge_0_40: number };
}

describe.skipIf(!isThere).each(['brexit-consensus', '15-per-hour-seattle'])(
  `the one-factor model of Community Notes on %s${WHY}`,
  (name) => {
    const ratings = () =>
      tabulate(
        readRows('bridging', `${name}.ratings.csv`).map((row) => ({
          participant: row.raterId!,
          statement: row.noteId!,
          vote: (2 * Number(row.helpfulNum) - 1) as Vote,
        })),
      );
    const expected = () => readJson<Record<string, Expected>>('bridging', 'expected_summary.json')[name]!;

    test('the optimum: loss, mean, intercepts, factors up to their sign', () => {
      const table = ratings();
      const found = factorizeVotes(table)!;
      const { code_objective } = expected();
      expect(Math.abs(found.loss - code_objective.loss)).toBeLessThan(1e-9);
      expect(Math.abs(found.mean - code_objective.mu)).toBeLessThan(1e-5);
      expect(found.agreeing).toBe(found.starts);
      const sides = [
        [readRows('bridging', `${name}.expected_notes.csv`), 'noteId', table.statements, found],
        [readRows('bridging', `${name}.expected_raters.csv`), 'raterId', table.participants, found.participants],
      ] as const;
      for (const [rows, id, ids, side] of sides) {
        const placeOf = new Map(ids.map((each, place) => [each, place]));
        const places = rows.map((row) => placeOf.get(row[id]!)!);
        const together = rows.reduce((sum, row, at) => sum + Number(row.factor_opt) * side.factors[places[at]!]!, 0);
        for (const [at, row] of rows.entries()) {
          expect(Math.abs(side.intercepts[places[at]!]! - Number(row.intercept_opt))).toBeLessThan(1e-5);
          const factor = Math.sign(together) * side.factors[places[at]!]!;
          expect(Math.abs(factor - Number(row.factor_opt))).toBeLessThan(1e-4);
        }
      }
      expect(found.intercepts.filter((each) => each >= 0.4)).toHaveLength(code_objective.notes_ge_0_40);
    });

    test('the statements and participants of the published export that were voted on enough are those', () => {
      const { votes } = readExport(name);
      const { ratings: count, notes, raters } = expected();
      const rated = ratedEnough(tabulate(votes));
      expect([rated.values.length, rated.statements.length, rated.participants.length]).toEqual([count, notes, raters]);
    });

    test('a place in the list says how sure it is: resampled people keep most of the first five there', () => {
      const table = ratings();
      const ranks = rankIntercepts(table, factorizeVotes(table)!, randomFrom(1), { draws: 40 });
      expect(ranks.reduce((sum, { amongFirst }) => sum + amongFirst, 0)).toBeCloseTo(5, 9);
      expect(ranks[0]!.amongFirst).toBeGreaterThan(0.9);
      expect(ranks.at(-1)!.amongFirst).toBe(0);
      for (const { value, low, high } of ranks) expect(low < value && value < high).toBe(true);
    });
  },
);
