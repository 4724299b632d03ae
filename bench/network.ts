/**
 * Betweenness and constraint of 5,000 people and 50,000 ties beside graphology (npm, into a temporary folder) and igraph (Debian's
 * python3-igraph), in one run: medians, ratios, whether the values agree; then how our time grows, and Leiden beside igraph's.
 * `node scripts/run.mjs bench/network.ts`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { betweenness, constraint, findCommunities, type Network, networkOf } from '../src/algorithms/network/index.ts';
import { randomFrom } from '../src/algorithms/random/random.ts';

const TIMES = 5;
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

function timed<Result>(run: () => Result, times = TIMES): { milliseconds: number; result: Result } {
  let result = run();
  const taken = Array.from({ length: times }, () => {
    const begun = performance.now();
    result = run();
    return performance.now() - begun;
  });
  return { milliseconds: median(taken), result };
}

interface Measured {
  betweenness: number;
  constraint: number;
  values: { betweenness: number[]; constraint: number[] };
}

const ours = (network: Network): Measured => {
  const [paths, holes] = [timed(() => betweenness(network)), timed(() => constraint(network))];
  const values = { betweenness: [...paths.result], constraint: holes.result.map(({ value }) => value ?? 0) };
  return { betweenness: paths.milliseconds, constraint: holes.milliseconds, values };
};

const IGRAPH = `
import json, sys, time, statistics
try:
    import igraph
except ImportError:
    sys.exit(3)
drawn = json.load(open(sys.argv[1]))
graph = igraph.Graph(n=drawn["size"], edges=list(zip(drawn["from"], drawn["to"])), directed=drawn["directed"])
def timed(run):
    taken, result = [], run()
    for _ in range(${TIMES}):
        begun = time.perf_counter()
        result = run()
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken), result
between, values = timed(graph.betweenness)
holes, others = timed(graph.constraint)
leiden = None
if not graph.is_directed():
    leiden = timed(lambda: graph.community_leiden(objective_function="modularity", n_iterations=-1).modularity)
print(json.dumps({"betweenness": between, "constraint": holes, "leiden": leiden, "version": igraph.__version__,
    "values": {"betweenness": values, "constraint": [0 if x != x else x for x in others]}}))
`;

type FromIgraph = Measured & { leiden: [number, number] | null; version: string };

function igraph(folder: string, drawn: Drawn): FromIgraph | null {
  const file = join(folder, 'drawn.json');
  writeFileSync(file, JSON.stringify(drawn));
  let run = spawnSync(PYTHON, ['-c', IGRAPH, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status === 3 && spawnSync('apt-get', ['install', '-y', 'python3-igraph']).status === 0) {
    run = spawnSync(PYTHON, ['-c', IGRAPH, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  }
  if (run.status === 0) return JSON.parse(run.stdout) as FromIgraph;
  console.log('igraph is missing: apt-get install python3-igraph');
  return null;
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
function graphology({ Graph, betweennessCentrality }: FromNpm, drawn: Drawn) {
  const graph = new Graph({ type: drawn.directed ? 'directed' : 'undirected' });
  for (let person = 0; person < drawn.size; person += 1) graph.addNode(person);
  for (const [tie, one] of drawn.from.entries()) graph.addEdge(one, drawn.to[tie] ?? 0);
  const { milliseconds, result } = timed(
    () => betweennessCentrality(graph, { normalized: false, getEdgeWeight: null }),
    1,
  );
  return { milliseconds, values: Array.from({ length: drawn.size }, (_, person) => result[person] ?? 0) };
}

const furthest = (one: readonly number[], other: readonly number[]) =>
  Math.max(...one.map((value, person) => Math.abs(value - (other[person] ?? 0)) / Math.max(1, Math.abs(value))));
const shown = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;

const folder = mkdtempSync(join(tmpdir(), 'tilth-bench-'));
try {
  const npm = await loadGraphology(folder);
  for (const directed of [false, true]) {
    const drawn = draw(5_000, 50_000, directed);
    const own = ours(networkOf(drawn));
    console.log(`\n5,000 people, 50,000 ties ${directed ? 'with' : 'without'} direction (medians of ${TIMES})`);
    console.log(`  ours        betweenness ${shown(own.betweenness)}, constraint ${shown(own.constraint)}`);
    const theirs = igraph(folder, drawn);
    if (theirs) {
      const [paths, holes] = [theirs.betweenness / own.betweenness, theirs.constraint / own.constraint];
      console.log(
        `  igraph ${theirs.version.padEnd(6)} betweenness ${shown(theirs.betweenness)}, constraint ${shown(theirs.constraint)}: ours is ${paths.toFixed(2)} and ${holes.toFixed(2)} times as fast (wanted ≥ 0.5)`,
      );
      const apart = ['betweenness', 'constraint'] as const;
      console.log(
        `  values differ from igraph's by at most ${apart.map((each) => `${furthest(own.values[each], theirs.values[each]).toExponential(1)} (${each})`).join(', ')}`,
      );
      if (theirs.leiden) {
        const [milliseconds, quality] = theirs.leiden;
        const found = timed(() => findCommunities(networkOf(drawn), { seed: 1, starts: 1 }), 3);
        console.log(
          `  Leiden, one search: ours ${shown(found.milliseconds)}, modularity ${found.result.modularity.value?.toFixed(4)}; igraph ${shown(milliseconds)}, ${quality.toFixed(4)}`,
        );
      }
    }
    if (npm) {
      const other = graphology(npm, drawn);
      console.log(
        `  graphology  betweenness ${shown(other.milliseconds)}: ours is ${(other.milliseconds / own.betweenness).toFixed(2)} times as fast (wanted ≥ 2); it has no constraint`,
      );
      console.log(
        `  values differ from graphology's by at most ${furthest(own.values.betweenness, other.values).toExponential(1)}`,
      );
    }
  }
  console.log('\nHow our time grows (ten ties a person, without direction)');
  console.log('  people   ties     betweenness  constraint');
  for (const size of [500, 1_000, 2_000, 5_000, 10_000]) {
    const network = networkOf(draw(size, 10 * size, false));
    const paths = timed(() => betweenness(network), size > 5_000 ? 1 : 3).milliseconds;
    const holes = timed(() => constraint(network), 3).milliseconds;
    console.log(
      `  ${String(size).padEnd(8)} ${String(10 * size).padEnd(8)} ${shown(paths).padEnd(12)} ${shown(holes)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
