import {
  mapPolis,
  nextStatements,
  polisPriorities,
  type Tally,
  tabulate,
  tallyVotes,
  type Vote,
} from '../../../src/algorithms/opinion/index.ts';
import { mapOpinions, type TilthModel } from '../../../src/algorithms/opinion/tilth/index.ts';
import { type Random, randomFrom } from '../../../src/algorithms/random/random.ts';
import { adjustedRand } from './synthetic.ts';

/**
 * What is known after the same number of votes, where the next statement is chosen in three ways. People come one after another and vote on 20 of
 * 60 statements each, of which a third are there only from half-way on. The map is drawn anew after every 30 people, as a server would;
 * in between votes count under the group that is likeliest. Run by `bench/next-statement.ts`.
 */
const [people, statements, each, every] = [300, 60, 20, 30];
const sizes = [0.55, 0.3, 0.15];

interface Known {
  model: TilthModel;
  tally: Tally;
  priorities: Float64Array;
}
type Choose = (known: Known, own: { statements: number[]; votes: number[] }, open: number[], random: Random) => number;

export const WAYS: Record<string, Choose> = {
  'random order': (_known, _own, open, random) => open[random.below(open.length)]!,
  // Polis draws with probabilities proportional to priority.
  "Polis's priority": ({ priorities }, _own, open, random) => {
    let rest = random.unit() * open.reduce((sum, statement) => sum + priorities[statement]!, 0);
    for (const statement of open) {
      rest -= priorities[statement]!;
      if (rest < 0) return statement;
    }
    return open[0]!;
  },
  'most information': ({ tally, model }, own, open) => {
    const allowed = new Set(open);
    return nextStatements(tally, model, own).find(({ statement }) => allowed.has(statement))!.statement;
  },
};

/** Error of agreement by group (root mean square), share of figures off by more than .2, adjusted Rand of the groups, and whether their number is right. */
export function simulateAsking(choose: Choose, seed: number) {
  const random = randomFrom(seed, 1);
  const truth = Int32Array.from({ length: people }, () => {
    const at = random.unit();
    return at < sizes[0]! ? 0 : at < sizes[0]! + sizes[1]! ? 1 : 2;
  });
  // A third of the statements divide the groups, each in a way of its own; on the others all agree about as much.
  const agreement = Array.from({ length: statements }, (_, j) => {
    const common = 0.15 + 0.7 * random.unit();
    return sizes.map(() => (j % 3 === 0 ? (random.chance(0.5) ? 0.9 : 0.1) : common));
  });
  const passes = Array.from({ length: statements }, () => 0.3 * random.unit());
  const votes: { participant: string; statement: string; vote: Vote }[] = [];
  const ids = Array.from({ length: statements }, (_, j) => String(j));
  const draw = (): Known => {
    const table = tabulate(votes, { statements: ids });
    const map = mapOpinions(table, { resamples: 10 });
    const polis = mapPolis(table);
    return {
      model: map.model,
      tally: tallyVotes(table, map.labels, map.groups.length),
      priorities: polisPriorities(tallyVotes(table), polis.extremity, new Uint8Array(statements)),
    };
  };
  let known = draw();
  for (let person = 0; person < people; person += 1) {
    if (person % every === 0) known = draw();
    const own = { statements: [] as number[], votes: [] as number[] };
    for (let turn = 0; turn < each; turn += 1) {
      const there = person < people / 2 ? (2 * statements) / 3 : statements;
      const open = ids.map(Number).filter((j) => j < there && !own.statements.includes(j));
      const statement = choose(known, own, open, random);
      const vote: Vote = random.chance(passes[statement]!)
        ? 0
        : random.chance(agreement[statement]![truth[person]!]!)
          ? 1
          : -1;
      own.statements.push(statement);
      own.votes.push(vote);
      votes.push({ participant: String(person), statement: String(statement), vote });
    }
    // What this person said counts at once, under the group that was most probable.
    count(known.tally, own);
  }
  const table = tabulate(votes, { statements: ids });
  const map = mapOpinions(table, { resamples: 20 });
  const byTruth = tallyVotes(table, truth, sizes.length);
  let [square, worst] = [0, 0];
  for (let group = 0; group < sizes.length; group += 1) {
    for (let j = 0; j < statements; j += 1) {
      const cell = group * statements + j;
      const sides = byTruth.agrees[cell]! + byTruth.disagrees[cell]!;
      const off = Math.abs((byTruth.agrees[cell]! + 1) / (sides + 2) - agreement[j]![group]!);
      square += off ** 2 / (statements * sizes.length);
      worst += off > 0.2 ? 1 / (statements * sizes.length) : 0;
    }
  }
  return [Math.sqrt(square), worst, adjustedRand(map.labels, truth), map.groups.length === 3 ? 1 : 0];
}

function count(tally: Tally, own: { statements: number[]; votes: number[] }): void {
  const group = tally.groups <= 1 ? 0 : likeliest(tally, own);
  for (const [at, statement] of own.statements.entries()) {
    const cell = group * tally.statements + statement;
    if (cell >= tally.seen.length) continue;
    tally.seen[cell]! += 1;
    if (own.votes[at]! > 0) tally.agrees[cell]! += 1;
    else if (own.votes[at]! < 0) tally.disagrees[cell]! += 1;
  }
}

function likeliest(tally: Tally, own: { statements: number[]; votes: number[] }): number {
  const logs = Array.from({ length: tally.groups }, (_, group) =>
    own.statements.reduce((sum, statement, at) => {
      const cell = group * tally.statements + statement;
      const share = (tally.agrees[cell]! + 1) / (tally.agrees[cell]! + tally.disagrees[cell]! + 2);
      return own.votes[at] === 0 ? sum : sum + Math.log(own.votes[at] === 1 ? share : 1 - share);
    }, 0),
  );
  return logs.indexOf(Math.max(...logs));
}
