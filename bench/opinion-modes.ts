import { mapOpinions, mapPolis, tabulate, type VoteTable } from '../src/algorithms/opinion/index.ts';
import { CONVERSATIONS, readConversation, readExport } from '../tests/conformance/opinion/reference.ts';
import { adjustedRand } from '../tests/conformance/opinion/synthetic.ts';
import { isThere, REFERENCE } from '../tests/reference.ts';

/** `node scripts/run.mjs bench/opinion-modes.ts`: where both ways of mapping agree and differ, on the conversations of the reference folder. */
const EXPORTS = ['15-per-hour-seattle', 'bg2050-volunteers', 'brexit-consensus', 'vtaiwan.uberx'];

if (!isThere) {
  console.log(`The reference folder is not at ${REFERENCE}: name it with TILTH_REFERENCE.`);
} else {
  console.log(
    '| conversation | people, statements | Polis | Tilth | directions | stability of each | resamples by number of groups | adjusted Rand |\n|---|---|---|---|---|---|---|---|',
  );
  for (const name of CONVERSATIONS) {
    const { table, setAside } = readConversation(name);
    compare(name, table, setAside);
  }
  for (const name of EXPORTS) {
    const { votes, comments } = readExport(name);
    const table = tabulate(votes);
    const out = new Set(comments.filter((row) => row.moderated === '-1').map((row) => row['comment-id']));
    compare(
      name,
      table,
      table.statements.filter((id) => out.has(id)),
    );
  }
}

function compare(name: string, table: VoteTable, setAside: readonly string[]): void {
  const polis = mapPolis(table, { setAside });
  const tilth = mapOpinions(table, { setAside });
  const both = Array.from(polis.labels.keys()).filter((i) => (polis.labels[i] ?? -1) >= 0 && tilth.placed[i]);
  const labels = (map: { labels: Int32Array }) => both.map((i) => map.labels[i] ?? -1);
  const rand = adjustedRand(labels(polis), labels(tilth));
  const sizes = (groups: readonly { members: Int32Array }[]) => groups.map(({ members }) => members.length).join(', ');
  const cells = [
    name,
    `${table.participants.length}, ${table.statements.length}`,
    `${polis.groups.length} (${sizes(polis.groups)})`,
    `${tilth.groups.length} (${sizes(tilth.groups)})`,
    tilth.model.factors.dimensions,
    tilth.groups.map((group) => group.stability?.toFixed(2) ?? '–').join(', '),
    tilth.numbers
      .map((share, count) => `${count}: ${Math.round(100 * share)} %`)
      .filter((_, count) => count > 0)
      .join(', '),
    rand.toFixed(2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
