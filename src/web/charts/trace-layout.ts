/** Where the steps of a trace stand: columns from left to right in the order of the cycle, few crossings. */
export interface TraceNode {
  id: string;
  /** What it is called, or its public face. */
  label: string;
  /** What it is: "signal", "dialogue", already in words. */
  kind: string;
  at: string | null;
  /** From left to right; what follows from something stands to its right. */
  column: number;
  ring?: 'leaf' | 'clay' | 'open';
  /** Where it leads, if it was shared with the reader. */
  to?: string;
}

export interface TraceEdge {
  from: string;
  to: string;
}

export interface Placed {
  node: TraceNode;
  x: number;
  y: number;
}

export interface TraceLayout {
  placed: readonly Placed[];
  width: number;
  height: number;
}

export const STEP = { width: 184, height: 88, gapX: 52, gapY: 16 };

/** The mean place of what it follows from: Sugiyama's barycentre heuristic (1981), one sweep, ties by time. */
function barycentre(node: TraceNode, edges: readonly TraceEdge[], rows: ReadonlyMap<string, number>): number {
  const before = edges.filter((edge) => edge.to === node.id).flatMap((edge) => rows.get(edge.from) ?? []);
  return before.length === 0 ? Number.POSITIVE_INFINITY : before.reduce((sum, row) => sum + row, 0) / before.length;
}

/** The wished place (rows may be halved), or the next one below where a step has room. */
function settle(wish: number, taken: number[]): number {
  let row = Number.isFinite(wish) ? Math.round(wish * 2) / 2 : 0;
  while (taken.some((other) => Math.abs(other - row) < 1)) row += 0.5;
  taken.push(row);
  return row;
}

/** A step stands to the right of all it follows from, even where both have the same column by their kind. */
function columnsOf(nodes: readonly TraceNode[], edges: readonly TraceEdge[]): Map<string, number> {
  const columns = new Map(nodes.map((node) => [node.id, node.column]));
  // A trace has no circles; should one slip in, as many rounds as there are steps are enough.
  for (let round = 0; round < nodes.length; round += 1) {
    let moved = false;
    for (const { from, to } of edges) {
      const [before, after] = [columns.get(from), columns.get(to)];
      if (before === undefined || after === undefined || after > before) continue;
      columns.set(to, before + 1);
      moved = true;
    }
    if (!moved) break;
  }
  return columns;
}

export function layoutTrace(nodes: readonly TraceNode[], edges: readonly TraceEdge[]): TraceLayout {
  const columnOf = columnsOf(nodes, edges);
  const columns = [...new Set(columnOf.values())].sort((one, other) => one - other);
  const rows = new Map<string, number>();
  const placed: Placed[] = [];
  columns.forEach((column, place) => {
    const taken: number[] = [];
    const inColumn = nodes
      .filter((node) => columnOf.get(node.id) === column)
      .map((node) => ({ node, wish: barycentre(node, edges, rows) }))
      .sort((one, other) =>
        one.wish === other.wish ? (one.node.at ?? '').localeCompare(other.node.at ?? '') : one.wish - other.wish,
      );
    for (const { node, wish } of inColumn) {
      const row = settle(wish, taken);
      rows.set(node.id, row);
      placed.push({ node, x: place * (STEP.width + STEP.gapX), y: row * (STEP.height + STEP.gapY) });
    }
  });
  const deepest = Math.max(0, ...rows.values());
  return {
    placed,
    width: Math.max(0, columns.length * (STEP.width + STEP.gapX) - STEP.gapX),
    height: (deepest + 1) * (STEP.height + STEP.gapY) - STEP.gapY,
  };
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Which step an arrow key leads to: along a link to the left or right, to the neighbour above or below. */
export function neighbour(
  layout: TraceLayout,
  edges: readonly TraceEdge[],
  from: string,
  key: Direction,
): string | null {
  const here = layout.placed.find(({ node }) => node.id === from);
  if (!here) return null;
  const linked = (id: string) =>
    edges.some((edge) =>
      key === 'ArrowRight' ? edge.from === from && edge.to === id : edge.to === from && edge.from === id,
    );
  const candidates = layout.placed.filter(({ node, x, y }) => {
    if (key === 'ArrowUp') return x === here.x && y < here.y;
    if (key === 'ArrowDown') return x === here.x && y > here.y;
    return linked(node.id);
  });
  const near = (one: Placed) => Math.abs(one.y - here.y) + Math.abs(one.x - here.x);
  return candidates.sort((one, other) => near(one) - near(other))[0]?.node.id ?? null;
}
