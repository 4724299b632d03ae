import type { Personal } from '../../platform/module.ts';

export const personal: readonly Personal[] = [
  {
    table: 'ecosystem.persons',
    who: 'id',
    words: ['name', 'role', 'about'],
    also: ['relation', 'joined_at'],
    besides: [
      'UPDATE ecosystem.memberships SET until = now() WHERE ecosystem_id = $1 AND person_id = $2 AND until IS NULL',
      'UPDATE ecosystem.stewardships SET until = now() WHERE ecosystem_id = $1 AND person_id = $2 AND until IS NULL',
      `UPDATE ecosystem.persons SET account_id = NULL, walk_in = false, left_at = coalesce(left_at, now())
       WHERE ecosystem_id = $1 AND id = $2`,
      "UPDATE ecosystem.portraits SET picture = '' WHERE ecosystem_id = $1 AND person_id = $2",
      'UPDATE ecosystem.persons SET portrait = NULL WHERE ecosystem_id = $1 AND id = $2',
      "UPDATE ecosystem.receipts SET name = '' WHERE ecosystem_id = $1 AND claimed_by = $2",
    ],
  },
];
