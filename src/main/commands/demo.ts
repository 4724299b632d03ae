import { join } from 'node:path';
import { openDatabase } from '../../platform/database/database.ts';
import { HeadSigner } from '../../platform/ledger/chain.ts';
import { startRunner } from '../../platform/ledger/runner.ts';
import { loadDemonstration } from '../demo/load.ts';
import { removeDemonstration } from '../demo/remove.ts';
import { reactionsOf } from '../modules.ts';
import { projectRoot, withOwnerUrl, withServingUrl } from '../place.ts';
import { endProgress, showProgress } from './progress.ts';

const DEMONSTRATION = 'greenco';

/** Loads GreenCo, or takes it away again whole. Works beside a running Tilth, or on its own. */
export async function demo(options: { remove?: boolean }): Promise<void> {
  if (options.remove) {
    const removed = await withOwnerUrl((ownerUrl) => removeDemonstration(ownerUrl, DEMONSTRATION));
    if (removed === null) throw new Error('There is no demonstration here.');
    console.log(`GreenCo is gone: ${removed.toLocaleString('en')} rows.`);
    return;
  }
  const began = Date.now();
  await withServingUrl(async ({ url, ledgerKey }) => {
    const database = openDatabase({ url, onError: (error) => console.error(error.message) });
    try {
      const progress = (done: number, of: number) => showProgress(`${done} of ${of}`);
      const folder = join(projectRoot(), 'demo', 'greenco');
      const { happenings } = await loadDemonstration({ database, folder, today: new Date(), progress });
      const runner = startRunner({
        database,
        signer: new HeadSigner(ledgerKey),
        reactions: reactionsOf(),
        onSealed: () => {},
        onError: (error) => console.error(error.message),
      });
      await runner.drain();
      await runner.close();
      endProgress();
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(
        `GreenCo is here: ${happenings.toLocaleString('en')} things happened in ${seconds} s. Open Tilth and walk in.`,
      );
    } finally {
      await database.close();
    }
  });
}
