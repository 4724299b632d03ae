import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type PolisCast,
  type PolisFile,
  type PolisStatement,
  RowProblem,
  statementIn,
  voteIn,
} from '../../modules/dialogue/domain/polis.ts';
import { eachRow, type PolisTexts, summaryIn } from '../../modules/dialogue/polis-files.ts';

async function textOf(folder: string, file: PolisFile): Promise<string | undefined> {
  const path = join(folder, file);
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}

async function neededText(folder: string, file: PolisFile): Promise<string> {
  const text = await textOf(folder, file);
  if (text === undefined)
    throw new Error(`There is no ${file} in ${folder}. A Polis export is a folder with comments.csv and votes.csv.`);
  return text;
}

/** What the files of the folder hold. */
export async function readFolder(folder: string): Promise<PolisTexts> {
  const summary = await textOf(folder, 'summary.csv');
  if (summary === undefined) throw new Error(`There is no summary.csv in ${folder}: it names the topic.`);
  return {
    summary,
    comments: await neededText(folder, 'comments.csv'),
    votes: await neededText(folder, 'votes.csv'),
    participants: await textOf(folder, 'participants-votes.csv'),
  };
}

export interface PolisExport {
  topic: string;
  statements: PolisStatement[];
  /** In the order of the file, re-votes included. */
  votes: PolisCast[];
}

/**
 * What a published Polis export says, as it says it.
 * @throws Error that names the file, the row and the field, where something is missing or out of range
 */
export async function readExport(folder: string): Promise<PolisExport> {
  const statements: PolisStatement[] = [];
  const known = new Set<string>();
  await eachRow('comments.csv', await neededText(folder, 'comments.csv'), (row, place) => {
    const statement = statementIn(row, place);
    if (known.has(statement.id)) throw new RowProblem(place, 'comment-id', 'twice', statement.id);
    known.add(statement.id);
    statements.push(statement);
  });
  const votes: PolisCast[] = [];
  await eachRow('votes.csv', await neededText(folder, 'votes.csv'), (row, place) => {
    votes.push(voteIn(row, place, known));
  });
  const summary = new Map(await summaryIn((await textOf(folder, 'summary.csv')) ?? ''));
  return { topic: summary.get('topic') ?? '', statements, votes };
}
