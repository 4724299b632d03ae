import type { Chore, Job } from '../../platform/module.ts';
import { closeByDeadline } from './commands/close-dialogue.ts';
import { remindOfDecisions } from './commands/remind.ts';
import { drawMaps } from './draw-maps.ts';
import { dueToClose } from './store.ts';

export const jobs: readonly Job[] = [
  {
    name: 'dialogue.deadlines',
    everyMinutes: 1,
    run: async (act) => {
      for (const { id, closesAt } of await act(dueToClose)) {
        // A transaction each, dated at its deadline: that is when it ended.
        await act((tx) => closeByDeadline(tx, id), { at: new Date(closesAt) });
      }
    },
  },
  { name: 'dialogue.reminders', everyMinutes: 5, run: remindOfDecisions },
];

export const chores: readonly Chore[] = [{ name: 'dialogue.maps', waiting: 'dialogue.maps_waiting', run: drawMaps }];
