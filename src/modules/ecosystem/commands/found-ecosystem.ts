import { DomainError } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { isReserved, slugOf, slugsToTry } from '../domain/slug.ts';
import { addEcosystem, addOrganization, addPerson, addStewardship } from '../store.ts';
import { addMembership, addSpace } from '../store-spaces.ts';

export interface Founding {
  name: string;
  organization: string;
  /** The name of the space of all who work there, in the founder's language. */
  everyone: string;
  role: string;
  /** Chosen by hand; otherwise made from the name. */
  slug?: string;
  founder: { accountId: Id; name: string };
}

/** Runs as the system of the ecosystem that is about to be: nobody is a person of it yet. */
export async function foundEcosystem(tx: Tx, asked: Founding): Promise<{ id: Id; slug: string; personId: Id }> {
  const id = tx.actor.ecosystemId;
  const slug = await takeSlug(tx, asked);
  const [organizationId, personId, spaceId] = [newId(), newId(), newId()];
  await addOrganization(tx, { id: organizationId, name: asked.organization, focal: true, relation: 'focal' });
  await addPerson(tx, {
    id: personId,
    accountId: asked.founder.accountId,
    organizationId,
    name: asked.founder.name,
    role: asked.role,
    relation: 'employee',
  });
  await addSpace(tx, {
    id: spaceId,
    name: asked.everyone.slice(0, 120),
    about: '',
    kind: 'organization',
    visibility: 'members',
    relations: [],
  });
  await addStewardship(tx, newId(), personId);
  await addMembership(tx, spaceId, personId);
  await announce(tx, { kind: 'ecosystem.founded', subject: { kind: 'ecosystem', id }, space: spaceId });
  await announce(tx, { kind: 'space.opened', subject: { kind: 'space', id: spaceId }, space: spaceId });
  await announce(tx, { kind: 'person.joined', subject: { kind: 'person', id: personId }, space: spaceId });
  return { id, slug, personId };
}

async function takeSlug(tx: Tx, asked: Founding): Promise<string> {
  const chosen = asked.slug === undefined || asked.slug === '' ? null : asked.slug;
  if (chosen !== null && (isReserved(chosen) || slugOf(chosen) !== chosen)) {
    throw new DomainError('ecosystem.slug-unfit', { slug: chosen }, 'invalid');
  }
  for (const slug of chosen === null ? slugsToTry(asked.name) : [chosen]) {
    if (await addEcosystem(tx, slug, asked.name)) return slug;
  }
  throw new DomainError('ecosystem.slug-taken', { slug: chosen ?? slugOf(asked.name) });
}
