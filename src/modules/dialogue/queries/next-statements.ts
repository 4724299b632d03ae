import { deserialize } from 'node:v8';
import { nextStatements } from '../../../algorithms/opinion/index.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Asking } from '../domain/map-task.ts';

/** So many that are new come first: nothing is known of them yet. */
const NEW = 3;

interface Said {
  id: Id;
  number: number;
  /** The acting person's vote; null where there is none. */
  value: number | null;
}

/**
 * How many statements take votes, on how many of them the acting person has voted, and which come next: a few that no map
 * knows yet (in an order of their own, so that each gets votes), then those whose vote would tell most, as far as the last map knows.
 */
export async function mostWorthAVote(
  tx: Tx,
  dialogue: Id,
  most: number,
): Promise<{ all: number; voted: number; next: Id[] }> {
  const said = await many<Said>(
    tx,
    sql`SELECT s.id, s.number, v.value FROM dialogue.statements s
        LEFT JOIN (SELECT statement_id, value FROM dialogue.votes
                   WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue}
                     AND voter_id = ANY ((SELECT dialogue.my_voters())::uuid[]) OFFSET 0) v ON v.statement_id = s.id
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue} AND NOT s.set_aside
        ORDER BY hashtext(platform.person()::text || s.id), s.id`,
  );
  const left = new Map(said.filter(({ value }) => value === null).map(({ id, number }) => [number, id]));
  const counted = { all: said.length, voted: said.length - left.size };
  if (left.size === 0) return { ...counted, next: [] };
  const row = await maybe<{ asking: Uint8Array | null }>(tx, sql`SELECT dialogue.map_asking(${dialogue}) AS asking`);
  const ranked = row?.asking
    ? rankedBy(deserialize(row.asking) as Asking, said)
    : { known: new Set<number>(), numbers: [] };
  const unknown = [...left.keys()].filter((number) => !ranked.known.has(number));
  const numbers = [...unknown.slice(0, NEW), ...ranked.numbers, ...unknown.slice(NEW)];
  return { ...counted, next: numbers.flatMap((number) => left.get(number) ?? []).slice(0, most) };
}

function rankedBy({ statements, tally, model }: Asking, said: readonly Said[]) {
  const placeOf = new Map(statements.map((number, place) => [Number(number), place]));
  const own = said.flatMap(({ number, value }) => {
    const place = placeOf.get(number);
    return place === undefined || value === null ? [] : [{ place, value }];
  });
  const next = nextStatements(tally, model, {
    statements: own.map(({ place }) => place),
    votes: own.map(({ value }) => value),
  });
  return { known: new Set(placeOf.keys()), numbers: next.map(({ statement }) => Number(statements[statement])) };
}
