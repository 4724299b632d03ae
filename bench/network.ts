/**
 * Betweenness and constraint of 5,000 people and 50,000 ties beside graphology (npm, into a temporary folder) and igraph (Debian's
 * python3-igraph), in one run: medians, ratios, whether the values agree; then Leiden beside igraph's, and how our time grows. All take
 * turns round by round, so that what else the machine does falls on all alike, and processor time is measured: waiting does not count.
 * `node scripts/run.mjs bench/network.ts`
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { betweenness, constraint, findCommunities, networkOf } from '../src/algorithms/network/index.ts';
import { randomFrom } from '../src/algorithms/random/random.ts';

const ROUNDS = { betweenness: 3, constraint: 25, leiden: 9 };
const PYTHON = '/usr/bin/python3';

interface Drawn {
  size: number;
  directed: boolean;
  from: number[];
  to: number[];
}

/** Ties as organizations have them: half within teams of twenty, half anywhere, some people with many more than others. */
function draw(size: number, ties: number, directed: boolean): Drawn {
  const random = randomFrom(5_000, size, ties, directed ? 1 : 0);
  const seen = new Set<number>();
  const anybody = () => Math.floor(size * random.unit() ** 1.5);
  while (seen.size < ties) {
    const one = anybody();
    const other = random.chance(0.5) ? Math.min(size - 1, one - (one % 20) + random.below(20)) : anybody();
    if (one !== other) seen.add(directed || one < other ? one * size + other : other * size + one);
  }
  const cells = [...seen];
  return { size, directed, from: cells.map((cell) => Math.floor(cell / size)), to: cells.map((cell) => cell % size) };
}

const median = (values: readonly number[]) => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
const shown = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
const furthest = (one: readonly number[], other: readonly number[]) =>
  Math.max(...one.map((value, person) => Math.abs(value - (other[person] ?? 0)) / Math.max(1, Math.abs(value))));

interface Timed {
  milliseconds: number;
  values: number[];
}

function timed(run: () => Iterable<number>): Timed {
  const begun = process.cpuUsage();
  const values = run();
  const { user, system } = process.cpuUsage(begun);
  return { milliseconds: (user + system) / 1000, values: [...values] };
}

/** One of those compared: runs once and says how long it took. */
interface Contender {
  name: string;
  run(): Timed | Promise<Timed>;
}

/** Answers each line it is asked with one of JSON. */
const IGRAPH = `
import json, sys, time, igraph
drawn = json.load(open(sys.argv[1]))
graph = igraph.Graph(n=drawn["size"], edges=list(zip(drawn["from"], drawn["to"])), directed=drawn["directed"])
runs = {"betweenness": graph.betweenness, "constraint": graph.constraint,
    "leiden": lambda: [graph.community_leiden(objective_function="modularity", n_iterations=-1).modularity]}
print(json.dumps(igraph.__version__), flush=True)
for line in sys.stdin:
    begun = time.process_time()
    values = runs[line.strip()]()
    taken = 1000 * (time.process_time() - begun)
    print(json.dumps({"milliseconds": taken, "values": [0 if x != x else x for x in values]}), flush=True)
`;

interface Igraph {
  version: string;
  run(what: string): Promise<Timed>;
  end(): Promise<void>;
}

async function igraphBeside(folder: string, drawn: Drawn): Promise<Igraph | null> {
  const isThere = () => spawnSync(PYTHON, ['-c', 'import igraph']).status === 0;
  if (!isThere() && (spawnSync('apt-get', ['install', '-y', 'python3-igraph']).status !== 0 || !isThere())) {
    console.log('igraph is missing: apt-get install python3-igraph');
    return null;
  }
  const file = join(folder, 'drawn.json');
  writeFileSync(file, JSON.stringify(drawn));
  const child = spawn(PYTHON, ['-c', IGRAPH, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => JSON.parse((await lines.next()).value as string) as unknown;
  return {
    version: String(await answer()),
    run: (what) => {
      child.stdin.write(`${what}\n`);
      return answer() as Promise<Timed>;
    },
    end: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

interface Graphology {
  new (options: { type: string }): { addNode(name: number): void; addEdge(one: number, other: number): void };
}
type Centrality = (graph: unknown, options?: object) => Record<string, number>;

interface FromNpm {
  Graph: Graphology;
  betweennessCentrality: Centrality;
}

async function loadGraphology(folder: string): Promise<FromNpm | null> {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  try {
    const packages = ['graphology@0.26.0', 'graphology-metrics@2.4.0'];
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'pipe' });
  } catch {
    console.log('graphology is missing: it could not be installed from the registry');
    return null;
  }
  const load = async (path: string) =>
    ((await import(pathToFileURL(join(folder, 'node_modules', path)).href)) as { default: unknown }).default;
  return {
    Graph: (await load('graphology/dist/graphology.cjs.js')) as Graphology,
    betweennessCentrality: (await load('graphology-metrics/centrality/betweenness.js')) as Centrality,
  };
}

/** It has no constraint; betweenness alone is compared. */
function graphologyOf({ Graph, betweennessCentrality }: FromNpm, drawn: Drawn): Contender {
  const graph = new Graph({ type: drawn.directed ? 'directed' : 'undirected' });
  for (let person = 0; person < drawn.size; person += 1) graph.addNode(person);
  for (const [tie, one] of drawn.from.entries()) graph.addEdge(one, drawn.to[tie] ?? 0);
  const run = () =>
    timed(() => Object.values(betweennessCentrality(graph, { normalized: false, getEdgeWeight: null })));
  return { name: 'graphology', run };
}

/** Everybody once before it counts, then in turn; ours is the first. */
async function takeTurns(what: string, rounds: number, [own, ...others]: [Contender, ...Contender[]]): Promise<void> {
  const taken: { own: number; theirs: number[] }[] = [];
  let last: { own: number[]; theirs: number[][] } = { own: [], theirs: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await own.run();
    const theirs: Timed[] = [];
    for (const other of others) theirs.push(await other.run());
    last = { own: ours.values, theirs: theirs.map(({ values }) => values) };
    if (round === 0) continue;
    taken.push({ own: ours.milliseconds, theirs: theirs.map(({ milliseconds }) => milliseconds) });
  }
  console.log(`  ${what} (${rounds} rounds): ours ${shown(median(taken.map((round) => round.own)))}`);
  for (const [place, { name }] of others.entries()) {
    const milliseconds = taken.map(({ theirs }) => theirs[place] ?? 0);
    const ratio = median(milliseconds.map((theirs, round) => theirs / (taken[round]?.own ?? 1)));
    const [ours, theirs] = [last.own, last.theirs[place] ?? []];
    const apart =
      theirs.length === 1
        ? `modularity ${ours[0]?.toFixed(4)}, its ${theirs[0]?.toFixed(4)}`
        : `values differ by at most ${furthest(ours, theirs).toExponential(1)}`;
    console.log(`    ${name} ${shown(median(milliseconds))}: ours is ${ratio.toFixed(2)} times as fast; ${apart}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tilth-bench-'));
try {
  const npm = await loadGraphology(folder);
  for (const directed of [false, true]) {
    const drawn = draw(5_000, 50_000, directed);
    const network = networkOf(drawn);
    const igraph = await igraphBeside(folder, drawn);
    const beside = (what: string): Contender[] =>
      igraph ? [{ name: `igraph ${igraph.version}`, run: () => igraph.run(what) }] : [];
    console.log(`\n5,000 people, 50,000 ties ${directed ? 'with' : 'without'} direction`);
    await takeTurns('betweenness', ROUNDS.betweenness, [
      { name: 'ours', run: () => timed(() => betweenness(network)) },
      ...beside('betweenness'),
      ...(npm ? [graphologyOf(npm, drawn)] : []),
    ]);
    await takeTurns('constraint', ROUNDS.constraint, [
      { name: 'ours', run: () => timed(() => constraint(network).map(({ value }) => value ?? 0)) },
      ...beside('constraint'),
    ]);
    if (!directed) {
      let seed = 0;
      const search = () => {
        seed += 1;
        return timed(() => [findCommunities(network, { seed, starts: 1 }).modularity.value ?? 0]);
      };
      await takeTurns('Leiden, one search', ROUNDS.leiden, [{ name: 'ours', run: search }, ...beside('leiden')]);
    }
    await igraph?.end();
  }
  console.log('\nHow our time grows (ten ties a person, without direction)');
  console.log('  people   ties     betweenness  constraint');
  for (const size of [500, 1_000, 2_000, 5_000, 10_000]) {
    const network = networkOf(draw(size, 10 * size, false));
    const paths = timed(() => betweenness(network)).milliseconds;
    const holes = timed(() => constraint(network).map(({ value }) => value ?? 0)).milliseconds;
    console.log(
      `  ${String(size).padEnd(8)} ${String(10 * size).padEnd(8)} ${shown(paths).padEnd(12)} ${shown(holes)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
