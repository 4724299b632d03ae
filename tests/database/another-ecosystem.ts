import { createHash } from 'node:crypto';
import type pg from 'pg';
import { newId } from '../../src/kernel/identifiers.ts';

/** A receipt that was given in an ecosystem beside the test's own. */
export async function receiptOfAnotherEcosystem(owner: pg.Client, token: string): Promise<void> {
  const ecosystem = newId();
  await owner.query("INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES ($1, $2, 'Other')", [
    ecosystem,
    `other-${ecosystem.slice(-8)}`,
  ]);
  await owner.query("INSERT INTO ecosystem.receipts (ecosystem_id, id, token_hash, name) VALUES ($1, $2, $3, '')", [
    ecosystem,
    newId(),
    createHash('sha256').update(token).digest(),
  ]);
}
