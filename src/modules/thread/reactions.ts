import type { Reaction } from '../../platform/module.ts';
import type { Describes } from './describing.ts';
import { saveNotices, saveText } from './store.ts';

/** What somebody who contributed wants to hear of. Votes, edits and comings and goings are not news. */
const NEWS = [
  'signal.interpreted',
  'signal.answered',
  'signal.merged',
  'signal.joined',
  'question.asked',
  'question.replied',
  'journey.opened',
  'journey.widened',
  'journey.advanced',
  'journey.sent-back',
  'journey.parked',
  'journey.resumed',
  'journey.merged',
  'journey.split',
  'journey.realized',
  'dialogue.opened',
  'dialogue.closed',
  'synthesis.written',
  'dissent.recorded',
  'decision.opened',
  'decision.due',
  'decision.extended',
  'decision.reached',
  'decision.carried-out',
  'decision.not-carried-out',
  'objection.answered',
  'experiment.begun',
  'experiment.concluded',
  'practice.adopted',
  'proposition.drafted',
  'proposition.agreed',
  'contributor.credited',
  'promise.made',
  'promise.withdrawn',
  'experience.reported',
  'experience.repaired',
  'repair.confirmed',
];

export function reactionsOf(describes: Describes): readonly Reaction[] {
  return [
    { name: 'thread.notices', kinds: NEWS, react: (tx, entry) => saveNotices(tx, entry) },
    {
      name: 'thread.texts',
      kinds: ['*'],
      // A vote changes no words.
      except: ['vote.cast'],
      react: async (tx, { subject, at }) => {
        const [what] = (await describes[subject.kind]?.(tx, [subject.id])) ?? [];
        if (what) await saveText(tx, subject.kind, at, what);
      },
    },
  ];
}
