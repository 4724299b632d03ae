import { readFile } from 'node:fs/promises';
import { HeadSigner } from '../../platform/ledger/chain.ts';
import { verifyLedger } from '../../platform/ledger/verify.ts';
import { dataFolderOf, keepLedgerKey, withOwnerUrl } from '../place.ts';
import { endProgress, showProgress } from './progress.ts';

/** Exit code 0: whole. 1: something is not as it was sealed. */
export async function verify(options: { head?: string; printHead?: boolean }): Promise<void> {
  const signer = new HeadSigner(await keepLedgerKey(await dataFolderOf()));
  const noted = options.head
    ? (await readFile(options.head, 'utf8')).split('\n').filter((line) => line.trim() !== '')
    : [];
  const progress = (done: number) => showProgress(`${done.toLocaleString('en')} entries`);
  const found = await withOwnerUrl((ownerUrl) => verifyLedger({ ownerUrl, signer, noted, progress }));
  endProgress();
  if (options.printHead) console.log(found.heads.join('\n'));
  for (const { ecosystem, position, sentence } of found.faults.slice(0, 50)) {
    console.error(`${ecosystem}${position === null ? '' : `, entry ${position}`}: ${sentence}`);
  }
  if (found.faults.length > 0) throw new Error(`The ledger is not as it was sealed: ${found.faults.length} findings.`);
  const waiting = found.unsealed > 0 ? ` ${found.unsealed} more wait to be sealed.` : '';
  if (!options.printHead)
    console.log(`The ledger is whole: ${found.entries.toLocaleString('en')} sealed entries.${waiting}`);
}
