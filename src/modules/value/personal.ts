import type { Personal } from '../../platform/module.ts';

export const personal: readonly Personal[] = [
  {
    table: 'value.experiences',
    who: `coalesce(person_id, (SELECT r.claimed_by FROM ecosystem.receipts r
      WHERE r.ecosystem_id = experiences.ecosystem_id AND r.id = experiences.receipt_id))`,
    words: ['noticed', 'differently', 'teller_name'],
    also: ['id', 'promise_id', 'kept', 'felt', 'fit', 'dealt', 'reported_at'],
  },
  { table: 'value.agreements', who: 'person_id', words: ['note'], also: ['proposition_id', 'agreed_at'] },
  { table: 'value.repairs', who: 'done_by', words: ['what'], also: ['id', 'experience_id', 'done_at'] },
];
