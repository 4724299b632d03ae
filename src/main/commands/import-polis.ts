import { importPolis, readPolis } from '../../modules/dialogue/index.ts';
import { readFolder } from './polis-export.ts';
import { endProgress, showProgress } from './progress.ts';
import { type NamedPlace, within } from './within.ts';

export async function polis(folder: string, place: NamedPlace): Promise<void> {
  const began = Date.now();
  showProgress('Reading the export');
  const conversation = await readPolis(await readFolder(folder));
  const { voters, statements, votes, pastVotes } = conversation;
  const n = (count: number) => count.toLocaleString('en');
  const progress = (done: number) => showProgress(`${n(done)} of ${n(votes.length + pastVotes.length)} votes`);
  await within(place, (database, { system, space }) =>
    database.as(system, (tx) => importPolis(tx, space, conversation, progress)),
  );
  endProgress();
  console.log(
    `${n(voters)} people, ${n(statements.length)} statements, ${n(votes.length)} votes (${n(pastVotes.length)} changed ones kept as history) in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
  );
}
