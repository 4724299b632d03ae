import { ENOUGH } from '../../../algorithms/opinion/index.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { countMembers } from '../../ecosystem/index.ts';
import type { DrawnMap, MapGroup, ReadMap, ToldStatement } from '../contract-map.ts';
import { spotIn } from '../domain/map-spots.ts';
import type { DrawnMap as Drawn } from '../domain/map-task.ts';
import { canName } from '../policy.ts';
import { loadDialogue } from '../store.ts';

/** So few are placed that no map can be drawn; the same number as in `mapOpinions`. */
const LEAST_PEOPLE = 4;

interface Row extends Pick<DrawnMap, 'number' | 'mode' | 'asOf' | 'voters' | 'votes'> {
  drawn: Drawn;
  spot: Uint8Array | null;
}

export async function map(tx: Tx, dialogue: Id): Promise<ReadMap> {
  const loaded = await loadDialogue(tx, dialogue);
  const { voters } = await one<{ voters: number }>(
    tx,
    'dialogue',
    sql`SELECT dialogue.voter_count(${dialogue}) AS voters`,
  );
  const row = await maybe<Row>(
    tx,
    sql`SELECT number, mode, as_of AS "asOf", voters, votes, drawn, spot FROM dialogue.map_of(${dialogue})`,
  );
  const secret = loaded.votes === 'anonymous' && !loaded.imported;
  return {
    members: await countMembers(tx, loaded.space),
    voters,
    needs: neededFor(row, voters, secret),
    map: row && (await drawnMap(tx, dialogue, row)),
    may: { name: canName(loaded) },
  };
}

function neededFor(row: Row | null, voters: number, secret: boolean): number {
  if (!row) return Math.max(0, (secret ? ENOUGH : 1) - voters);
  const isFew = row.drawn.reason === 'too-few-people' || row.drawn.reason === 'nobody-placed';
  return isFew ? Math.max(1, LEAST_PEOPLE - row.drawn.placed) : 0;
}

async function drawnMap(tx: Tx, dialogue: Id, { drawn, spot, ...row }: Row): Promise<DrawnMap> {
  const names = await namesOf(tx, dialogue);
  const numbers = new Set([
    ...drawn.bridges,
    ...drawn.divides,
    ...drawn.unsure,
    ...drawn.groups.flatMap(({ telling }) => telling.map(({ statement }) => statement)),
  ]);
  const statements = await statementsOf(tx, dialogue, [...numbers].map(Number));
  const ids = new Map(statements.map(({ id, number }) => [String(number), id]));
  const idsOf = (list: readonly string[]) => list.flatMap((number) => ids.get(number) ?? []);
  return {
    ...row,
    ...drawn,
    groups: drawn.groups.map(
      (group, place): MapGroup => ({
        ...group,
        letter: letterOf(place),
        name: names.get(group.id)?.name ?? null,
        namedBy: names.get(group.id)?.by ?? null,
        centre: [...group.centre],
        outline: group.outline.map(([x, y]) => [x, y]),
        telling: group.telling.flatMap(({ statement, agrees }) => {
          const id = ids.get(statement);
          return id ? [{ statement: id, agrees }] : [];
        }),
      }),
    ),
    statements,
    bridges: idsOf(drawn.bridges),
    divides: idsOf(drawn.divides),
    unsure: idsOf(drawn.unsure),
    me: spot && spotIn(spot),
  };
}

/** A, B, C …: as many letters as there may be groups. */
const letterOf = (place: number) =>
  String.fromCharCode(65 + (place % 26)) + (place < 26 ? '' : Math.floor(place / 26) + 1);

async function namesOf(tx: Tx, dialogue: Id): Promise<Map<number, { name: string; by: string | null }>> {
  const rows = await many<{ group: number; name: string; by: string | null }>(
    tx,
    sql`SELECT DISTINCT ON (n.group_number) n.group_number AS group, n.name, p.name AS by FROM dialogue.group_names n
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = n.ecosystem_id AND p.id = n.named_by
        WHERE n.ecosystem_id = ${tx.actor.ecosystemId} AND n.dialogue_id = ${dialogue}
        ORDER BY n.group_number, n.named_at DESC, n.id DESC`,
  );
  return new Map(rows.map(({ group, ...name }) => [group, name]));
}

async function statementsOf(tx: Tx, dialogue: Id, numbers: readonly number[]): Promise<ToldStatement[]> {
  const rows = await many<{
    id: Id;
    number: number;
    body: string;
    agree: number | null;
    disagree: number | null;
    pass: number | null;
    groups: [number, number, number][] | null;
    x: number | null;
    y: number | null;
  }>(
    tx,
    sql`SELECT s.id, s.number, s.body, g.agree, g.disagree, g.pass, g.groups, g.x, g.y
        FROM dialogue.statements s JOIN dialogue.standings_of(${dialogue}) g ON g.statement_id = s.id
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue} AND s.number = ANY (${numbers}::int[])
        ORDER BY s.number`,
  );
  return rows.map(({ agree, disagree, pass, x, y, ...row }) => ({
    ...row,
    at: x === null || y === null ? null : [x, y],
    counts: agree === null || disagree === null || pass === null ? null : [agree, disagree, pass],
  }));
}
