import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Signal } from '../contract.ts';
import { MOST_PHOTOS } from '../contract-photos.ts';
import {
  canAddPhoto,
  canAnswer,
  canAsk,
  canInterpret,
  canMerge,
  canName,
  canOpenJourney,
  canReply,
} from '../policy.ts';
import { loadSignal } from '../store.ts';
import { photosOf } from '../store-photos.ts';
import { listedSignal } from './signals.ts';

interface Standing {
  state: Signal['state'];
  answer: Signal['answer'];
  firstAnswerAt: string | null;
}

export async function signal(tx: Tx, id: Id): Promise<Signal> {
  const listed = await listedSignal(tx, id);
  const loaded = await loadSignal(tx, id);
  const standing = await one<Standing>(
    tx,
    'signal',
    sql`SELECT t.state, least(t.looked_at, t.answered_at) AS "firstAnswerAt",
               CASE WHEN t.answer IS NULL THEN NULL
                    ELSE jsonb_build_object('body', t.answer, 'by', coalesce(p.name, ''), 'at', t.answered_at) END AS answer
        FROM journey.standing(${id}) t
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = t.answered_by`,
  );
  return {
    ...listed,
    ...standing,
    photos: await photosOf(tx, id),
    interpretations: await interpretationsOf(tx, [id]),
    questions: await questionsOf(tx, id),
    journeys: await journeysWith(tx, id),
    mergedInto: await mergedInto(tx, id),
    merged: await mergedHere(tx, id),
    own: loaded.own,
    may: {
      interpret: canInterpret(loaded),
      answer: canAnswer(loaded),
      ask: canAsk(loaded),
      reply: canReply(loaded),
      name: canName(loaded),
      merge: canMerge(loaded),
      openJourney: canOpenJourney(loaded),
      addPhoto: canAddPhoto(loaded) && listed.photos < MOST_PHOTOS,
    },
  };
}

export function interpretationsOf(tx: Tx, signals: readonly Id[]): Promise<Signal['interpretations']> {
  return many(
    tx,
    sql`SELECT i.id, p.name AS by, i.body, i.given_at AS "givenAt",
               CASE WHEN i.assumption IS NULL THEN NULL
                    ELSE jsonb_build_object('about', i.assumption_about, 'text', i.assumption) END AS assumption
        FROM journey.interpretations i
        JOIN ecosystem.persons p ON p.ecosystem_id = i.ecosystem_id AND p.id = i.person_id
        WHERE i.ecosystem_id = ${tx.actor.ecosystemId} AND i.signal_id = ANY (${signals}::uuid[]) ORDER BY i.given_at, i.id`,
  );
}

function questionsOf(tx: Tx, id: Id): Promise<Signal['questions']> {
  return many(
    tx,
    sql`SELECT q.id, p.name AS by, q.body, q.asked_at AS "askedAt", q.reply, q.replied_at AS "repliedAt"
        FROM journey.questions q
        JOIN ecosystem.persons p ON p.ecosystem_id = q.ecosystem_id AND p.id = q.asked_by
        WHERE q.ecosystem_id = ${tx.actor.ecosystemId} AND q.signal_id = ${id} ORDER BY q.asked_at, q.id`,
  );
}

function journeysWith(tx: Tx, id: Id): Promise<Signal['journeys']> {
  return many(
    tx,
    sql`SELECT j.id, j.title FROM journey.journey_signals s
        JOIN journey.journeys j ON j.ecosystem_id = s.ecosystem_id AND j.id = s.journey_id
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.signal_id = ${id} ORDER BY s.added_at, j.id`,
  );
}

function mergedInto(tx: Tx, id: Id): Promise<Signal['mergedInto']> {
  return maybe(
    tx,
    sql`SELECT t.id, coalesce(nullif(t.title, ''), t.body) AS title, s.merge_reason AS reason FROM journey.signals s
        JOIN journey.signals t ON t.ecosystem_id = s.ecosystem_id AND t.id = s.merged_into
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.id = ${id}`,
  );
}

function mergedHere(tx: Tx, id: Id): Promise<Signal['merged']> {
  return many(
    tx,
    sql`SELECT s.id, coalesce(p.name, nullif(s.raiser_name, '')) AS by, s.body, s.raised_at AS "raisedAt" FROM journey.signals s
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.raised_by
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.merged_into = ${id} ORDER BY s.raised_at, s.id`,
  );
}
