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
  const sizes = new Int32Array(atomOf.reduce((most, atom) => Math.max(most, atom), -1) + 1);
  for (const atom of atomOf) sizes[atom]! += 1;
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
  return { cells: members, sizes };
}

/**
 * Splits every atom by the group its people are in; atoms are numbered as they first appear. A table of (atom, group) with
 * open addressing: what is looked up is a person of that atom and group, so nothing need be kept but people's numbers.
 */
function refine(atomOf: Int32Array, groupOf: Int32Array, name: string): Int32Array<ArrayBuffer> {
  const split = new Int32Array(groupOf.length);
  const bits = Math.ceil(Math.log2(2 * groupOf.length + 2));
  const someone = new Int32Array(2 ** bits).fill(-1);
  let atoms = 0;
  for (let person = 0; person < groupOf.length; person += 1) {
    const atom = atomOf[person]!;
    const group = groupOf[person]!;
    if (group < -1) throw new RangeError(`"${name}": a group must be a whole number of 0 or more, or -1, not ${group}`);
    // Two odd constants far from one another; the high bits are the well-mixed ones.
    let place = (Math.imul(atom, 0x9e3779b1) + Math.imul(group, 0x85ebca6b)) >>> (32 - bits);
    let known = someone[place]!;
    while (known >= 0 && (atomOf[known] !== atom || groupOf[known] !== group)) {
      place = (place + 1) % someone.length;
      known = someone[place]!;
    }
    if (known >= 0) {
      split[person] = split[known]!;
    } else {
      someone[place] = person;
      split[person] = atoms;
      atoms += 1;
    }
  }
  return split;
}
