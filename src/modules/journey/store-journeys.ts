import type { Id } from '../../kernel/identifiers.ts';
import { many, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { Capability, Facts } from './domain/gate.ts';
import type { LoadedJourney } from './policy.ts';

export interface NewJourney {
  id: Id;
  space: Id;
  title: string;
  mode: string;
  whose: string;
  value: string;
  by: Id;
}

export async function addJourney(tx: Tx, made: NewJourney): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.journeys (ecosystem_id, id, space_id, title, mode, whose, value, owner_id, opened_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.space}, ${made.title}, ${made.mode}, ${made.whose}, ${made.value},
                ${made.by}, ${made.by})`,
  );
}

export interface StoredJourney extends LoadedJourney {
  capability: Capability;
  mode: 'explore' | 'exploit';
  knowledge: 'component' | 'architectural' | null;
  whose: string;
  value: string;
  resources: boolean;
  ownerId: Id;
}

/** Under a lock where the write depends on how it stands: two moves at once wait for each other. */
export function loadJourney(tx: Tx, id: Id, lock = false): Promise<StoredJourney> {
  return one(
    tx,
    'journey',
    sql`SELECT j.space_id AS space, j.capability, j.state, j.mode, j.knowledge, j.whose, j.value, j.resources <> '' AS resources,
               j.owner_id AS "ownerId", j.owner_id = platform.person() AS owner,
               j.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member,
               EXISTS (SELECT FROM journey.participants p WHERE p.ecosystem_id = j.ecosystem_id AND p.journey_id = j.id
                       AND p.person_id = platform.person() AND p.until IS NULL) AS participant
        FROM journey.journeys j WHERE j.ecosystem_id = ${tx.actor.ecosystemId} AND j.id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`,
  );
}

export interface ChangedJourney {
  title: string;
  mode: string;
  whose: string;
  value: string;
  knowledge: string | null;
  owner: Id;
}

export async function saveJourney(tx: Tx, id: Id, made: ChangedJourney): Promise<void> {
  await write(
    tx,
    sql`UPDATE journey.journeys SET title = ${made.title}, mode = ${made.mode}, whose = ${made.whose}, value = ${made.value},
               knowledge = ${made.knowledge}, owner_id = ${made.owner}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export async function saveStage(
  tx: Tx,
  id: Id,
  stage: { capability: string; state: string; mergedInto?: Id; comparison?: string; knowledge?: string },
): Promise<void> {
  await write(
    tx,
    sql`UPDATE journey.journeys SET capability = ${stage.capability}, state = ${stage.state},
               merged_into = coalesce(${stage.mergedInto ?? null}::uuid, merged_into),
               comparison = coalesce(${stage.comparison ?? null}::text, comparison)
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export interface NewMove {
  id: Id;
  journey: Id;
  kind: string;
  from: string;
  to: string;
  other?: Id;
  reason: string;
  by: Id;
}

export async function addMove(tx: Tx, move: NewMove): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.moves (ecosystem_id, id, journey_id, kind, from_stage, to_stage, other_id, reason, moved_by)
        VALUES (${tx.actor.ecosystemId}, ${move.id}, ${move.journey}, ${move.kind}, ${move.from}, ${move.to}, ${move.other ?? null},
                ${move.reason}, ${move.by})`,
  );
}

/** @returns those that were not in it before. */
export async function addJourneySignals(tx: Tx, journey: Id, signals: readonly Id[], by: Id): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`INSERT INTO journey.journey_signals (ecosystem_id, journey_id, signal_id, added_by)
        SELECT ${tx.actor.ecosystemId}, ${journey}, s.id, ${by} FROM journey.signals s
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.id = ANY (${signals}::uuid[])
        ON CONFLICT DO NOTHING RETURNING signal_id AS id`,
  );
  return rows.map(({ id }) => id);
}

/** Which of these the acting person can see. */
export async function seenSignals(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM journey.signals WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

export async function addJourneyDialogue(tx: Tx, journey: Id, dialogue: Id, by: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO journey.journey_dialogues (ecosystem_id, journey_id, dialogue_id, added_by)
        VALUES (${tx.actor.ecosystemId}, ${journey}, ${dialogue}, ${by}) ON CONFLICT DO NOTHING`,
  );
  return rows === 1;
}

export async function dialoguesOf(tx: Tx, journey: Id): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT dialogue_id AS id FROM journey.journey_dialogues
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND journey_id = ${journey} ORDER BY added_at, dialogue_id`,
  );
  return rows.map(({ id }) => id);
}

export async function addParticipant(tx: Tx, journey: Id, person: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO journey.participants AS p (ecosystem_id, journey_id, person_id)
        VALUES (${tx.actor.ecosystemId}, ${journey}, ${person})
        ON CONFLICT (ecosystem_id, journey_id, person_id) DO UPDATE SET since = platform.now(), until = NULL WHERE p.until IS NOT NULL`,
  );
  return rows === 1;
}

export async function endParticipant(tx: Tx, journey: Id, person: Id): Promise<number> {
  return write(
    tx,
    sql`UPDATE journey.participants SET until = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND journey_id = ${journey} AND person_id = ${person} AND until IS NULL`,
  );
}

export async function saveResources(tx: Tx, id: Id, text: string, by: Id): Promise<void> {
  await write(
    tx,
    sql`UPDATE journey.journeys SET resources = ${text}, resources_by = ${by}, resources_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export async function factsOf(tx: Tx, id: Id): Promise<Omit<Facts, 'synthesis'>> {
  const rows = await factsOfAll(tx, [id]);
  return rows.get(id) as Omit<Facts, 'synthesis'>;
}

/** What each journey has; the synthesis is the dialogues' to tell. */
export async function factsOfAll(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Omit<Facts, 'synthesis'>>> {
  const count = (table: string, more = sql``) =>
    sql`(SELECT count(*) FROM ${sql.table(`journey.${table}`)} t
         WHERE t.ecosystem_id = j.ecosystem_id AND t.journey_id = j.id ${more})::int`;
  const rows = await many<Omit<Facts, 'synthesis'> & { id: Id }>(
    tx,
    sql`SELECT j.id, ${count('journey_signals')} AS signals,
               (SELECT count(*) FROM journey.journey_signals t
                JOIN journey.interpretations i ON i.ecosystem_id = t.ecosystem_id AND i.signal_id = t.signal_id AND i.assumption IS NOT NULL
                WHERE t.ecosystem_id = j.ecosystem_id AND t.journey_id = j.id)::int AS "assumedInterpretations",
               j.whose <> '' AND j.value <> '' AS target, j.knowledge IS NOT NULL AS knowledge,
               ${count('experiments', sql`AND t.result IS NOT NULL`)} AS concluded, ${count('practices')} AS practices,
               ${count('unlearnings')} AS unlearnings, ${count('realizations', sql`AND t.kind = 'promise'`)} AS promises,
               ${count('realizations', sql`AND t.kind = 'agreement'`)} AS agreements, j.resources <> '' AS resources,
               ${count('realizations', sql`AND t.kind = 'experience'`)} AS experiences
        FROM journey.journeys j WHERE j.ecosystem_id = ${tx.actor.ecosystemId} AND j.id = ANY (${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
