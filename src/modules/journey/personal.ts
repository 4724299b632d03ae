import type { Personal } from '../../platform/module.ts';

/** A signal is its author's also when they raised it by a public link and claimed their receipt later. */
const RAISER = `coalesce(raised_by, (SELECT r.claimed_by FROM ecosystem.receipts r
  WHERE r.ecosystem_id = signals.ecosystem_id AND r.id = signals.receipt_id))`;

export const personal: readonly Personal[] = [
  {
    table: 'journey.signals',
    who: RAISER,
    words: ['title', 'body', 'raiser_name'],
    also: ['id', 'kind', 'raised_at', 'photos'],
    besides: [
      `DELETE FROM journey.photos p USING journey.signals
       WHERE signals.ecosystem_id = $1 AND ${RAISER} = $2 AND p.ecosystem_id = signals.ecosystem_id AND p.signal_id = signals.id`,
      `UPDATE journey.signals SET photos = 0 WHERE ecosystem_id = $1 AND ${RAISER} = $2`,
    ],
  },
  { table: 'journey.signals', who: 'answered_by', words: ['answer'], also: ['id', 'answered_at'] },
  {
    table: 'journey.interpretations',
    who: 'person_id',
    words: ['body', 'assumption'],
    also: ['id', 'signal_id', 'assumption_about', 'given_at'],
  },
  { table: 'journey.questions', who: 'asked_by', words: ['body'], also: ['id', 'signal_id', 'asked_at'] },
  {
    table: 'journey.questions',
    who: `(SELECT ${RAISER} FROM journey.signals WHERE signals.ecosystem_id = questions.ecosystem_id AND signals.id = questions.signal_id)`,
    words: ['reply'],
    also: ['id', 'signal_id', 'replied_at'],
  },
];
