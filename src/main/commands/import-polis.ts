import { join } from 'node:path';
import { conversationOf, importPolis } from '../../modules/dialogue/index.ts';
import { readText, recordsOf, rowsOf } from './csv.ts';
import { endProgress, showProgress } from './progress.ts';
import { type NamedPlace, within } from './within.ts';

export async function readPolis(folder: string) {
  const read = (file: string) => readText(join(folder, file));
  const facts = Object.fromEntries(rowsOf(await read('summary.csv')).map(([name = '', value = '']) => [name, value]));
  return conversationOf(recordsOf(await read('comments.csv')), recordsOf(await read('votes.csv')), facts);
}

export async function polis(folder: string, place: NamedPlace): Promise<void> {
  const began = Date.now();
  showProgress('Reading the export');
  const conversation = await readPolis(folder);
  const { people, statements, votes, pastVotes } = conversation;
  const n = (count: number) => count.toLocaleString('en');
  const progress = (done: number) => showProgress(`${n(done)} of ${n(votes.length + pastVotes.length)} votes`);
  await within(place, (database, { system, space }) =>
    database.as(system, (tx) => importPolis(tx, space, conversation, progress)),
  );
  endProgress();
  console.log(
    `${n(people)} people, ${n(statements.length)} statements, ${n(votes.length)} votes (${n(pastVotes.length)} changed ones kept as history) in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
  );
}
