/** One way of dividing people into groups whose figures one means to publish: teams, relations, everybody. */
export interface Grouping {
  readonly name: string;
  /** For each person the group's number, 0 … , or −1 for none. All groupings speak of the same people in the same order. */
  readonly groupOf: Int32Array;
}

/** A figure one means to publish: that of one group of one grouping. */
export interface Cell {
  readonly grouping: number;
  readonly group: number;
  readonly people: number;
  /** The atoms it is made of, ascending. */
  readonly atoms: Int32Array;
}

/**
 * People who are together in every grouping cannot be told apart by any sum or difference of the figures: they are one atom.
 * `sizes` says how many people each atom has.
 */
export interface Cells {
  readonly cells: readonly Cell[];
  readonly sizes: Int32Array;
}

/**
 * Every group of every grouping as a set of atoms. People in no group at all belong to none. Our definition.
 * O(people × groupings).
 *
 * @throws RangeError when the groupings differ in length, or a group is no whole number ≥ −1
 * @example
 * const teams = { name: 'team', groupOf: Int32Array.of(0, 0, 1) };
 * const all = { name: 'all', groupOf: Int32Array.of(0, 0, 0) };
 * cellsOf([teams, all]).sizes // → [2, 1]
 */
export function cellsOf(groupings: readonly Grouping[]): Cells {
  const people = groupings[0]?.groupOf.length ?? 0;
  let atomOf = new Int32Array(people);
  for (const { name, groupOf } of groupings) {
    if (groupOf.length !== people) {
      throw new RangeError(`"${name}" speaks of ${groupOf.length} people, "${groupings[0]!.name}" of ${people}`);
    }
    atomOf = refine(atomOf, groupOf, name);
  }
  const sizes: number[] = [];
  for (const atom of atomOf) sizes[atom] = (sizes[atom] ?? 0) + 1;
  const members = groupings.flatMap(({ groupOf }, grouping) => {
    // All people of an atom are in one group.
    const groupOfAtom = new Int32Array(sizes.length);
    for (let person = 0; person < people; person += 1) groupOfAtom[atomOf[person]!] = groupOf[person]!;
    const atomsOf = new Map<number, number[]>();
    for (const [atom, group] of groupOfAtom.entries()) {
      if (group < 0) continue;
      const atoms = atomsOf.get(group);
      if (atoms) atoms.push(atom);
      else atomsOf.set(group, [atom]);
    }
    return [...atomsOf]
      .sort(([one], [other]) => one - other)
      .map(([group, atoms]) => ({
        grouping,
        group,
        people: atoms.reduce((sum, atom) => sum + sizes[atom]!, 0),
        atoms: Int32Array.from(atoms),
      }));
  });
  return { cells: members, sizes: Int32Array.from(sizes) };
}

/** Splits every atom by the group its people are in; atoms are numbered as they first appear. */
function refine(atomOf: Int32Array, groupOf: Int32Array, name: string): Int32Array<ArrayBuffer> {
  const numbers = new Map<number, number>();
  const width = groupOf.reduce((most, group) => Math.max(most, group), -1) + 2;
  return Int32Array.from(groupOf, (group, person) => {
    if (group < -1) throw new RangeError(`"${name}": a group must be a whole number of 0 or more, or -1, not ${group}`);
    const key = atomOf[person]! * width + group + 1;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}
