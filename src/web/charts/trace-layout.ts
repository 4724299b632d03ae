/** Where the steps of a trace stand: columns from left to right in the order of the cycle, few crossings. */
export interface TraceNode {
  id: string;
  /** What it is called, or its public face. */
  label: string;
  /** What it is: "signal", "dialogue", already in words. */
  kind: string;
  at: string | null;
  /** From left to right; what follows from something stands to its right in any case. */
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

export interface Route extends TraceEdge {
  /** An SVG path from the right side of `from` to the left side of `to`, around what stands between. */
  path: string;
}

export interface TraceLayout {
  placed: readonly Placed[];
  routes: readonly Route[];
  width: number;
  height: number;
}

export const STEP = { width: 184, height: 96, gapX: 52, gapY: 16 };
const ROW = STEP.height + STEP.gapY;
const COLUMN = STEP.width + STEP.gapX;

/** Either a step, or the place where a long link passes a column. */
interface Slot {
  id: string;
  column: number;
  /** In rows. */
  height: number;
  at: string;
  before: string[];
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
  const used = [...new Set(columns.values())].sort((one, other) => one - other);
  return new Map([...columns].map(([id, column]) => [id, used.indexOf(column)]));
}

const passing = (edge: TraceEdge, column: number) => `${edge.from} → ${edge.to} @ ${column}`;

function slotsOf(nodes: readonly TraceNode[], edges: readonly TraceEdge[], columns: Map<string, number>): Slot[] {
  const slots = new Map<string, Slot>(
    nodes.map(({ id, at }) => [id, { id, column: columns.get(id) ?? 0, height: 1, at: at ?? '', before: [] }]),
  );
  for (const edge of edges) {
    const [first, last] = [columns.get(edge.from), columns.get(edge.to)];
    if (first === undefined || last === undefined) continue;
    let before = edge.from;
    for (let column = first + 1; column < last; column += 1) {
      const id = passing(edge, column);
      slots.set(id, { id, column, height: 0.2, at: '', before: [before] });
      before = id;
    }
    slots.get(edge.to)?.before.push(before);
  }
  return [...slots.values()];
}

/** The mean row of what a slot follows from: Sugiyama's barycentre heuristic (1981), one sweep. */
function wishOf(slot: Slot, rows: ReadonlyMap<string, number>): number {
  const before = slot.before.flatMap((id) => rows.get(id) ?? []);
  return before.length === 0 ? Number.POSITIVE_INFINITY : before.reduce((sum, row) => sum + row, 0) / before.length;
}

/** The free place nearest to the wished one; what follows from nothing goes below the rest. */
function settle(slot: Slot, wish: number, taken: readonly { row: number; height: number }[]): number {
  const free = (row: number) =>
    taken.every((other) => Math.abs(other.row - row) >= (other.height + slot.height) / 2 - 1e-9);
  const start = Number.isFinite(wish) ? wish : Math.max(-1, ...taken.map(({ row }) => row)) + 1;
  for (let away = 0; ; away += 0.1) {
    if (free(start + away)) return start + away;
    if (free(start - away)) return start - away;
  }
}

function rowsOf(slots: readonly Slot[]): Map<string, number> {
  const rows = new Map<string, number>();
  const last = Math.max(0, ...slots.map(({ column }) => column));
  for (let column = 0; column <= last; column += 1) {
    const taken: { row: number; height: number }[] = [];
    const inColumn = slots
      .filter((slot) => slot.column === column)
      .map((slot) => ({ slot, wish: wishOf(slot, rows) }))
      .sort((one, other) => (one.wish === other.wish ? (one.slot.at < other.slot.at ? -1 : 1) : one.wish - other.wish));
    for (const { slot, wish } of inColumn) {
      const row = settle(slot, wish, taken);
      rows.set(slot.id, row);
      taken.push({ row, height: slot.height });
    }
  }
  const top = Math.min(0, ...rows.values());
  return new Map([...rows].map(([id, row]) => [id, row - top]));
}

function routeOf(edge: TraceEdge, columns: Map<string, number>, rows: Map<string, number>): Route[] {
  const [first, last] = [columns.get(edge.from), columns.get(edge.to)];
  if (first === undefined || last === undefined) return [];
  const middle = (id: string) => Math.round((rows.get(id) ?? 0) * ROW + STEP.height / 2);
  let y = middle(edge.from);
  let path = `M${first * COLUMN + STEP.width} ${y}`;
  for (let column = first + 1; column <= last; column += 1) {
    const next = middle(column === last ? edge.to : passing(edge, column));
    const [from, to] = [column * COLUMN - STEP.gapX, column * COLUMN];
    path += `C${from + STEP.gapX / 2} ${y} ${to - STEP.gapX / 2} ${next} ${to} ${next}`;
    if (column < last) path += `H${to + STEP.width}`;
    y = next;
  }
  return [{ ...edge, path }];
}

export function layoutTrace(nodes: readonly TraceNode[], edges: readonly TraceEdge[]): TraceLayout {
  const columns = columnsOf(nodes, edges);
  const rows = rowsOf(slotsOf(nodes, edges, columns));
  const placed = nodes.map((node) => ({
    node,
    x: (columns.get(node.id) ?? 0) * COLUMN,
    y: Math.round((rows.get(node.id) ?? 0) * ROW),
  }));
  return {
    placed,
    routes: edges.flatMap((edge) => routeOf(edge, columns, rows)),
    width: Math.max(0, ...placed.map(({ x }) => x + STEP.width)),
    height: Math.max(0, ...placed.map(({ y }) => y + STEP.height), ...[...rows.values()].map((row) => row * ROW)),
  };
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Which step an arrow key leads to: along a link to the left or right, to the neighbour above or below. */
export function neighbour(layout: TraceLayout, from: string, key: Direction): string | null {
  const here = layout.placed.find(({ node }) => node.id === from);
  if (!here) return null;
  const linked = (id: string) =>
    layout.routes.some((edge) =>
      key === 'ArrowRight' ? edge.from === from && edge.to === id : edge.to === from && edge.from === id,
    );
  const candidates = layout.placed.filter(({ node, x, y }) => {
    if (key === 'ArrowUp') return x === here.x && y < here.y;
    if (key === 'ArrowDown') return x === here.x && y > here.y;
    return linked(node.id);
  });
  const far = (one: Placed) => Math.abs(one.y - here.y) + Math.abs(one.x - here.x);
  return candidates.sort((one, other) => far(one) - far(other))[0]?.node.id ?? null;
}
