/** P(every possible list of answers), one after the other, with what `of` makes of it: points^(people·items) lists. */
export function everyAnswer(
  people: number,
  items: number,
  probabilities: readonly number[],
  of: (columns: number[][]) => number,
): Map<string, number> {
  const cells = people * items;
  const points = probabilities.length;
  const found = new Map<string, number>();
  for (let code = 0; code < points ** cells; code += 1) {
    const columns = Array.from({ length: items }, () => [] as number[]);
    let [rest, probability] = [code, 1];
    for (let cell = 0; cell < cells; cell += 1) {
      const point = rest % points;
      rest = Math.floor(rest / points);
      probability *= probabilities[point]!;
      columns[Math.floor(cell / people)]!.push(point + 1);
    }
    const value = of(columns).toFixed(9);
    found.set(value, (found.get(value) ?? 0) + probability);
  }
  return found;
}
