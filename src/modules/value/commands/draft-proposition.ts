import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { mustTakePart } from '../../ecosystem/index.ts';
import { journeySpace } from '../../journey/index.ts';
import { mergeTexts } from '../domain/merge.ts';
import { canEdit } from '../policy.ts';
import { addProposition, addVersion, findVersion, loadProposition, saveText } from '../store.ts';

export async function draftProposition(
  tx: Tx,
  actor: PersonActor,
  asked: { space: Id; journey?: Id; title: string; body: string },
): Promise<{ id: Id }> {
  await mustTakePart(tx, asked.space, 'value.members-only');
  if (asked.journey) await journeySpace(tx, asked.journey);
  const id = newId();
  const journey = asked.journey ?? null;
  await addProposition(tx, { ...asked, id, journey, by: actor.personId });
  await addVersion(tx, { ...asked, proposition: id, number: 1, basedOn: 0, by: actor.personId });
  await announce(tx, {
    kind: 'proposition.drafted',
    subject: { kind: 'proposition', id },
    space: asked.space,
    follows: journey ? [{ kind: 'journey', id: journey }] : [],
    payload: { journey },
    content: `${asked.title}\n${asked.body}`,
  });
  return { id };
}

export interface Saving {
  proposition: Id;
  title: string;
  body: string;
  basedOn: number;
}

/**
 * Saved on top of what one read. Where somebody else saved in between, both changes are kept when they touch different
 * sentences; when they contradict nothing is saved, and the writer sees both.
 */
export async function saveProposition(
  tx: Tx,
  actor: PersonActor,
  asked: Saving,
): Promise<{ number: number; merged: boolean; title: string; body: string }> {
  const now = await loadProposition(tx, asked.proposition, true);
  if (!canEdit(now)) throw forbidden('value.members-only');
  if (asked.basedOn > now.number) throw new DomainError('value.version-unknown', {}, 'invalid');
  const merged = asked.basedOn < now.number;
  const text = merged ? await mergedText(tx, asked, now) : { title: asked.title, body: asked.body };
  const number = now.number + 1;
  await saveText(tx, asked.proposition, { ...text, number });
  await addVersion(tx, { ...text, proposition: asked.proposition, number, basedOn: asked.basedOn, by: actor.personId });
  await announce(tx, {
    kind: 'proposition.saved',
    subject: { kind: 'proposition', id: asked.proposition },
    space: now.space,
    payload: { number },
    content: `${text.title}\n${text.body}`,
  });
  return { number, merged, ...text };
}

async function mergedText(tx: Tx, asked: Saving, now: { title: string; body: string }) {
  const base = await findVersion(tx, asked.proposition, asked.basedOn);
  const title = mergeTexts(base.title, asked.title, now.title);
  const body = mergeTexts(base.body, asked.body, now.body);
  if (title === null || body === null || body.length > 20_000) throw new DomainError('value.contradicts');
  return { title, body };
}
