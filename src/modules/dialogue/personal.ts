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
  {
    table: 'dialogue.past_stances',
    who: 'person_id',
    words: ['reason'],
    also: ['decision_id', 'stance', 'marks', 'given_at'],
  },
  { table: 'dialogue.objections', who: 'person_id', words: ['reason'], also: ['id', 'decision_id', 'raised_at'] },
  { table: 'dialogue.objections', who: 'answered_by', words: ['answer'], also: ['id', 'decision_id', 'answered_at'] },
  {
    table: 'dialogue.extensions',
    who: 'extended_by',
    words: ['reason'],
    also: ['id', 'decision_id', 'before', 'after', 'extended_at'],
  },
  {
    table: 'dialogue.commitments',
    who: 'owner_id',
    words: ['note'],
    also: ['decision_id', 'due_on', 'done', 'told_at'],
  },
  {
    table: 'dialogue.stances',
    who: 'person_id',
    words: ['reason'],
    also: ['decision_id', 'stance', 'marks', 'given_at'],
  },
];
