import { announce } from '../../../platform/ledger/announce.ts';
import type { Act } from '../../../platform/module.ts';
import { claimReminder, decisionsNearDeadline } from '../store-reminders.ts';

/** Once for each deadline, to those who decide and have said nothing yet; never to anybody else. */
export async function remindOfDecisions(act: Act): Promise<void> {
  for (const id of await act(decisionsNearDeadline)) {
    await act(async (tx) => {
      for (const { person, dialogue } of await claimReminder(tx, id)) {
        await announce(tx, {
          kind: 'decision.due',
          subject: { kind: 'decision', id },
          space: null,
          audience: person,
          follows: [{ kind: 'dialogue', id: dialogue }],
          payload: { by: 'deadline' },
        });
      }
    });
  }
}
