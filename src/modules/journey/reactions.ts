import type { Reaction } from '../../platform/module.ts';
import { addRealization } from './store-trials.ts';

/** What the value room announces about a journey: its payload names the journey. */
const KINDS: Record<string, string> = {
  'proposition.drafted': 'proposition',
  'proposition.agreed': 'agreement',
  'promise.made': 'promise',
  'experience.reported': 'experience',
};

export const reactions: readonly Reaction[] = [
  {
    name: 'journey.realizations',
    kinds: Object.keys(KINDS),
    react: async (tx, entry) => {
      const { journey, kept, outside } = entry.payload;
      const kind = KINDS[entry.kind];
      // An agreement counts where a customer or a beneficiary gave it, not one of our own.
      if (typeof journey !== 'string' || !kind || outside === false) return;
      const realization = { journey, entry: entry.id, subject: entry.subject.id, at: entry.at };
      await addRealization(tx, { ...realization, kind });
      if (kept === 'kept') await addRealization(tx, { ...realization, kind: 'confirmed' });
    },
  },
];
