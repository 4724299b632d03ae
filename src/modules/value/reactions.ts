import type { Reaction } from '../../platform/module.ts';
import { openBrokenSignals } from './commands/open-broken-signal.ts';

export const reactions: readonly Reaction[] = [
  {
    name: 'value.broken',
    kinds: ['experience.reported'],
    react: async (tx, { payload }) => {
      if (payload.kept === 'not' && typeof payload.promise === 'string') await openBrokenSignals(tx, payload.promise);
    },
  },
];
