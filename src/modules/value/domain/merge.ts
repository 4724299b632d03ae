/** Text as its lines and sentences, each with the space behind it: small enough to merge, large enough to make sense. */
function piecesOf(text: string): string[] {
  return text.match(/[^\n.!?]*(?:[.!?]+(?:\s+|$)|\n+|$)/g)?.filter((piece) => piece !== '') ?? [];
}

/** For each piece of `a` that both have, in order, where it is in `b` (longest common subsequence). O(|a|·|b|). */
function matches(a: readonly string[], b: readonly string[]): Map<number, number> {
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = longest[i] as Uint32Array;
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      found.set(i, j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/**
 * Three-way merge (Khanna, Kunal & Pierce 2007, "A formal investigation of diff3"): what only one side changed is taken from
 * that side; what both changed alike is taken once; what both changed differently cannot be merged.
 *
 * @returns the merged text, or null where the two sides contradict
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [o, a, b] = [piecesOf(base), piecesOf(mine), piecesOf(theirs)];
  const [inA, inB] = [matches(o, a), matches(o, b)];
  const merged: string[] = [];
  let [i, j, k] = [0, 0, 0];
  const takeUpTo = (nextO: number, nextA: number, nextB: number): boolean => {
    const [was, one, other] = [o.slice(i, nextO), a.slice(j, nextA), b.slice(k, nextB)].map((part) =>
      part.join(''),
    ) as [string, string, string];
    if (one !== other && one !== was && other !== was) return false;
    merged.push(one === was ? other : one);
    return true;
  };
  for (let next = 0; next < o.length; next += 1) {
    const [atA, atB] = [inA.get(next), inB.get(next)];
    if (atA === undefined || atB === undefined) continue;
    if (!takeUpTo(next, atA, atB)) return null;
    merged.push(o[next] as string);
    [i, j, k] = [next + 1, atA + 1, atB + 1];
  }
  return takeUpTo(o.length, a.length, b.length) ? merged.join('') : null;
}

/** Their text in pieces, each with whether mine lacks it: what the two contradict in, for whoever brings them together. */
export function differing(mine: string, theirs: string): { text: string; differs: boolean }[] {
  const pieces = piecesOf(theirs);
  const common = matches(pieces, piecesOf(mine));
  return pieces.map((text, place) => ({ text, differs: !common.has(place) }));
}
