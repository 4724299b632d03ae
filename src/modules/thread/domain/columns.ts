/**
 * How far each step stands from the beginning: the longest way from a step that followed from nothing. A step that follows from
 * itself by a detour (a merge back and forth) keeps the place it was given first.
 */
export function columnsOf(ids: readonly string[], edges: readonly { from: string; to: string }[]): Map<string, number> {
  const columns = new Map(ids.map((id) => [id, 0]));
  for (let round = 0; round < ids.length; round += 1) {
    let moved = false;
    for (const { from, to } of edges) {
      const next = (columns.get(from) ?? 0) + 1;
      if (from === to || next <= (columns.get(to) ?? 0) || next >= ids.length) continue;
      columns.set(to, next);
      moved = true;
    }
    if (!moved) break;
  }
  return columns;
}

/** How many steps lie behind and ahead of one. */
export function aroundOf(
  start: string,
  edges: readonly { from: string; to: string }[],
): { before: number; after: number } {
  const reach = (way: 'from' | 'to') => {
    const other = way === 'from' ? 'to' : 'from';
    const found = new Set([start]);
    for (let grown = -1; grown !== found.size; ) {
      grown = found.size;
      for (const edge of edges) if (found.has(edge[way])) found.add(edge[other]);
    }
    return found.size - 1;
  };
  return { before: reach('to'), after: reach('from') };
}
