import type { Personal } from '../../platform/module.ts';

export const personal: readonly Personal[] = [
  {
    table: 'dialogue.statements',
    who: 'said_by',
    words: ['body', 'assumption'],
    also: ['id', 'dialogue_id', 'assumption_about', 'said_at'],
    // The tie between person and voter: their votes stay counted and are nobody's.
    besides: ['DELETE FROM dialogue.voters WHERE ecosystem_id = $1 AND person_id = $2'],
  },
  { table: 'dialogue.group_names', who: 'named_by', words: ['name'], also: ['dialogue_id', 'named_at'] },
  { table: 'dialogue.dissents', who: 'person_id', words: ['body'], also: ['id', 'dialogue_id', 'recorded_at'] },
  { table: 'dialogue.stances', who: 'person_id', words: ['reason'], also: ['decision_id', 'stance', 'given_at'] },
];
