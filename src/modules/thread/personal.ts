import type { Personal } from '../../platform/module.ts';

export const personal: readonly Personal[] = [
  {
    table: 'thread.notices',
    who: 'person_id',
    words: [],
    besides: [
      'DELETE FROM thread.notices WHERE ecosystem_id = $1 AND person_id = $2',
      // The words kept for search are made anew by their reaction, from what stands now.
      'DELETE FROM thread.texts WHERE ecosystem_id = $1 AND $2::uuid IS NOT NULL',
      `UPDATE ledger.cursors SET position = 0
       WHERE ecosystem_id = $1 AND reaction = 'thread.texts' AND $2::uuid IS NOT NULL`,
    ],
  },
];
