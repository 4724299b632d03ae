import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { after, pageOf } from '../../../platform/database/cursor.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { talkedThrough } from '../../dialogue/index.ts';
import type { Journey, ListedJourney, listJourneys } from '../contract-journeys.ts';
import { gateOf } from '../domain/gate.ts';
import { canChange, canContribute, canJoin, canLead } from '../policy.ts';
import { dialoguesOf, factsOfAll, loadJourney } from '../store-journeys.ts';
import * as parts from './parts.ts';
import { interpretationsOf } from './signal.ts';

const PAGE = 200;

type Row = Omit<ListedJourney, 'gate'> & { synthesis: boolean };

const LISTED = sql`SELECT j.id, jsonb_build_object('id', s.id, 'name', s.name) AS space, j.title, j.mode, j.capability, j.state,
    j.knowledge, jsonb_build_object('id', o.id, 'name', o.name) AS owner, j.opened_at AS "openedAt",
    coalesce((SELECT max(m.moved_at) FROM journey.moves m WHERE m.ecosystem_id = j.ecosystem_id AND m.journey_id = j.id), j.opened_at) AS "movedAt",
    (SELECT count(*) FROM journey.journey_signals t WHERE t.ecosystem_id = j.ecosystem_id AND t.journey_id = j.id)::int AS signals,
    EXISTS (SELECT FROM journey.participants p WHERE p.ecosystem_id = j.ecosystem_id AND p.journey_id = j.id
            AND p.person_id = platform.person() AND p.until IS NULL) AS joined,
    EXISTS (SELECT FROM journey.journey_dialogues d
            JOIN dialogue.syntheses y ON y.ecosystem_id = d.ecosystem_id AND y.dialogue_id = d.dialogue_id
            WHERE d.ecosystem_id = j.ecosystem_id AND d.journey_id = j.id) AS synthesis
  FROM journey.journeys j
  JOIN ecosystem.spaces s ON s.ecosystem_id = j.ecosystem_id AND s.id = j.space_id
  JOIN ecosystem.persons o ON o.ecosystem_id = j.ecosystem_id AND o.id = j.owner_id`;

export interface AskedJourneys {
  after?: string;
  mode?: string;
  state?: string;
  space?: Id;
}

export async function journeys(tx: Tx, asked: AskedJourneys): Promise<ReplyOf<typeof listJourneys>> {
  const from = after(asked.after);
  const wanted = [sql`j.ecosystem_id = ${tx.actor.ecosystemId}`];
  if (asked.mode) wanted.push(sql`j.mode = ${asked.mode}`);
  if (asked.state) wanted.push(sql`j.state = ${asked.state}`);
  if (asked.space) wanted.push(sql`j.space_id = ${asked.space}`);
  if (from) wanted.push(sql`(j.opened_at, j.id) < (${from.at}::timestamptz, ${from.id}::uuid)`);
  const rows = await many<Row>(
    tx,
    sql`${LISTED} WHERE ${sql.join(wanted, sql` AND `)} ORDER BY j.opened_at DESC, j.id DESC LIMIT ${sql.lit(PAGE + 1)}`,
  );
  return pageOf(await withGates(tx, rows), PAGE, ({ openedAt, id }) => ({ at: openedAt, id }));
}

async function withGates(tx: Tx, rows: Row[]): Promise<ListedJourney[]> {
  const ids = rows.map(({ id }) => id);
  const facts = await factsOfAll(tx, ids);
  return rows.flatMap(({ synthesis, ...row }) => {
    const known = facts.get(row.id);
    return known ? [{ ...row, gate: gateOf(row.capability, { ...known, synthesis }) }] : [];
  });
}

export async function journey(tx: Tx, id: Id): Promise<Journey> {
  const row = await one<Row>(
    tx,
    'journey',
    sql`${LISTED} WHERE j.ecosystem_id = ${tx.actor.ecosystemId} AND j.id = ${id}`,
  );
  const [listed] = await withGates(tx, [row]);
  const loaded = await loadJourney(tx, id);
  const dialogues = await dialoguesOf(tx, id);
  const signals = await parts.signalsOf(tx, id);
  const rest = await one<{ comparison: string; mergedInto: Id | null }>(
    tx,
    'journey',
    sql`SELECT comparison, merged_into AS "mergedInto" FROM journey.journeys
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
  return {
    ...(listed as ListedJourney),
    whose: loaded.whose,
    value: loaded.value,
    signals,
    interpretations: await interpretationsOf(
      tx,
      signals.map((signal) => signal.id),
    ),
    dialogues: await talkedThrough(tx, dialogues),
    participants: await parts.participantsOf(tx, id),
    experiments: await parts.experimentsOf(tx, id),
    practices: await parts.practicesOf(tx, id),
    unlearnings: await parts.unlearningsOf(tx, id),
    moves: await parts.movesOf(tx, id),
    realizations: await parts.realizationsOf(tx, id),
    resources: await parts.resourcesOf(tx, id),
    comparison: rest.comparison,
    mergedInto: rest.mergedInto === null ? null : await titleOf(tx, rest.mergedInto),
    clocks: await parts.clocksOf(tx, id),
    suggested: await parts.suggestedFor(tx, id, loaded.space, dialogues),
    may: {
      change: canChange(loaded),
      contribute: canContribute(loaded),
      join: canJoin(loaded),
      lead: canLead(loaded),
    },
  };
}

function titleOf(tx: Tx, id: Id): Promise<{ id: Id; title: string } | null> {
  return maybe(
    tx,
    sql`SELECT id, title FROM journey.journeys WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}
