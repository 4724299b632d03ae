import { deserialize } from 'node:v8';
import { nextStatements } from '../../../algorithms/opinion/index.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Asking } from '../domain/map-task.ts';

/** So many that are new come first: nothing is known of them yet. */
const NEW = 3;

/**
 * The numbers of the statements the acting person has not voted on: a few that no map knows yet (in an order of their own, so
 * that each gets votes), then those whose vote would tell most, as far as the last map knows.
 */
export async function mostWorthAVote(tx: Tx, dialogue: Id, most: number): Promise<number[]> {
  const said = await many<{ number: number; value: number | null }>(
    tx,
    sql`SELECT s.number, v.value FROM dialogue.statements s
        LEFT JOIN dialogue.votes v ON v.ecosystem_id = s.ecosystem_id AND v.dialogue_id = s.dialogue_id AND v.statement_id = s.id
             AND v.voter_id = ANY ((SELECT dialogue.my_voters())::uuid[])
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue} AND NOT s.set_aside
        ORDER BY hashtext(platform.person()::text || s.id), s.id`,
  );
  const left = new Set(said.filter(({ value }) => value === null).map(({ number }) => number));
  const row = await maybe<{ asking: Uint8Array | null }>(tx, sql`SELECT dialogue.map_asking(${dialogue}) AS asking`);
  const ranked = row?.asking
    ? rankedBy(deserialize(row.asking) as Asking, said)
    : { known: new Set<number>(), numbers: [] };
  const unknown = [...left].filter((number) => !ranked.known.has(number));
  const known = ranked.numbers.filter((number) => left.has(number));
  return [...unknown.slice(0, NEW), ...known, ...unknown.slice(NEW)].slice(0, most);
}

function rankedBy({ statements, tally, model }: Asking, said: readonly { number: number; value: number | null }[]) {
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
