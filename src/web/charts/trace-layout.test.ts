import { describe, expect, it } from 'vitest';
import { layoutTrace, neighbour, STEP, type TraceEdge, type TraceNode } from './trace-layout.ts';

const node = (id: string, column: number, at = '2026-01-01'): TraceNode => ({
  id,
  column,
  at,
  label: id,
  kind: 'signal',
});
const edges = (...pairs: [string, string][]): TraceEdge[] => pairs.map(([from, to]) => ({ from, to }));
const where = (layout: ReturnType<typeof layoutTrace>, id: string) =>
  layout.placed.find((each) => each.node.id === id)!;

describe('layoutTrace', () => {
  it('lays nothing out as nothing', () => {
    expect(layoutTrace([], [])).toMatchObject({ placed: [], width: 0, height: 0 });
  });

  it('puts what follows to the right, even where kinds share a column', () => {
    const layout = layoutTrace([node('a', 0), node('b', 2), node('c', 2)], edges(['a', 'b'], ['b', 'c']));
    expect(where(layout, 'a').x).toBeLessThan(where(layout, 'b').x);
    expect(where(layout, 'b').x).toBeLessThan(where(layout, 'c').x);
  });

  it('leaves no column empty', () => {
    const layout = layoutTrace([node('a', 0), node('b', 7)], edges(['a', 'b']));
    expect(where(layout, 'b').x).toBe(STEP.width + STEP.gapX);
  });

  it('never lets two steps overlap', () => {
    const many = Array.from({ length: 12 }, (_, place) => node(`n${place}`, place % 3));
    const links = many.flatMap((one, place) =>
      place >= 3 ? edges([many[place - 3]!.id, one.id], ['n0', one.id]) : [],
    );
    const { placed } = layoutTrace(many, links);
    for (const one of placed) {
      for (const other of placed) {
        if (one === other || one.x !== other.x) continue;
        expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(STEP.height);
      }
    }
  });

  it('leads a long link around the steps between its ends', () => {
    const layout = layoutTrace([node('a', 0), node('b', 1), node('c', 2)], edges(['a', 'b'], ['b', 'c'], ['a', 'c']));
    const between = where(layout, 'b');
    const passes = Number(
      /([\d.]+)H/.exec(layout.routes.find((each) => each.to === 'c' && each.from === 'a')!.path)![1],
    );
    expect(passes < between.y || passes > between.y + STEP.height).toBe(true);
    expect(Math.min(...layout.placed.map(({ y }) => y))).toBeGreaterThanOrEqual(0);
  });

  it('ends even where somebody linked in a circle, or to what is not here', () => {
    const layout = layoutTrace([node('a', 0), node('b', 1)], edges(['a', 'b'], ['b', 'a'], ['a', 'gone']));
    expect(layout.placed).toHaveLength(2);
  });
});

describe('neighbour', () => {
  const layout = layoutTrace([node('a', 0), node('b', 0, '2026-02-01'), node('c', 1)], edges(['a', 'c'], ['b', 'c']));

  it('walks along links and within a column', () => {
    expect(neighbour(layout, 'a', 'ArrowRight')).toBe('c');
    expect(neighbour(layout, 'c', 'ArrowLeft')).toBe('a');
    expect(neighbour(layout, 'a', 'ArrowDown')).toBe('b');
    expect(neighbour(layout, 'b', 'ArrowUp')).toBe('a');
  });

  it('stays where there is nothing further', () => {
    expect(neighbour(layout, 'c', 'ArrowRight')).toBeNull();
    expect(neighbour(layout, 'gone', 'ArrowDown')).toBeNull();
  });
});
