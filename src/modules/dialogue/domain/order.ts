export type Order = 'said' | 'bridge' | 'divide';

interface Counted {
  number: number;
  tally: { agree: number; disagree: number; pass: number } | null;
}

/** Laplace's rule of succession: of few votes little is known, so they pull neither way. */
function shareOf({ tally }: Counted): number {
  if (!tally) return 0.5;
  return (tally.agree + 1) / (tally.agree + tally.disagree + 2);
}

function votesOf({ tally }: Counted): number {
  return tally ? tally.agree + tally.disagree : 0;
}

/**
 * Statements in the order somebody asks for: as said, what most agree on first (what bridges), or what splits evenly first (what
 * divides; of equal splits the one more have voted on).
 */
export function ordered<Item extends Counted>(items: readonly Item[], order: Order): Item[] {
  const bySaid = (one: Item, other: Item) => one.number - other.number;
  if (order === 'said') return [...items].sort(bySaid);
  if (order === 'bridge') {
    return [...items].sort((one, other) => shareOf(other) - shareOf(one) || bySaid(one, other));
  }
  const split = (item: Item) => Math.abs(shareOf(item) - 0.5) - Math.min(votesOf(item), 1);
  return [...items].sort(
    (one, other) => split(one) - split(other) || votesOf(other) - votesOf(one) || bySaid(one, other),
  );
}

const ENOUGH = 5;
const MOST = 2;

/**
 * The few statements that bridge (two in three who took a side agree) and those that divide (neither side has two in three). Of
 * fewer than five votes nothing is said.
 */
export function standouts<Item extends Counted>(items: readonly Item[], way: 'bridge' | 'divide'): Item[] {
  const stands = (item: Item) => {
    const share = shareOf(item);
    return votesOf(item) >= ENOUGH && (way === 'bridge' ? share >= 2 / 3 : share > 1 / 3 && share < 2 / 3);
  };
  return ordered(items.filter(stands), way).slice(0, MOST);
}

/** FNV-1a: any even spread does, as long as it is the same on every device. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value >>> 0;
}

/** The order in which one person votes: shuffled, so that late statements get votes too, but the same whenever they come back. */
export function votingOrder<Item extends { id: string }>(items: readonly Item[], person: string): Item[] {
  return [...items].sort((one, other) => hash(person + one.id) - hash(person + other.id));
}
