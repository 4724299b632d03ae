import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { plainCell } from '../../platform/files/spreadsheet.ts';
import {
  type BroughtStatement,
  broughtIn,
  conversationOf,
  type Place,
  type PolisCast,
  type PolisConversation,
  type PolisFile,
  type Row,
  RowProblem,
  voteIn,
  whole,
} from './domain/polis.ts';

/** What the files of a Polis export hold. participants-votes.csv repeats the others, but for the groups. */
export interface PolisTexts {
  summary: string;
  comments: string;
  votes: string;
  participants?: string;
}

const NEEDED: Record<Exclude<PolisFile, 'summary.csv'>, readonly string[]> = {
  'comments.csv': ['timestamp', 'comment-id', 'comment-body'],
  'votes.csv': ['timestamp', 'comment-id', 'voter-id', 'vote'],
  'participants-votes.csv': ['participant'],
};
const SLICE = 1 << 18;

/** A long file is read in slices, so that whoever else asks something meanwhile is answered. */
async function* slices(text: string) {
  for (let place = 0; place < text.length; place += SLICE) {
    yield text.slice(place, place + SLICE);
    await breath();
  }
}

async function records<Rec>(
  file: PolisFile,
  text: string,
  options: Options,
  take: (record: Rec, row: number) => void,
): Promise<void> {
  // The names of the columns are row 1, where there are any.
  let row = options.columns ? 1 : 0;
  const on_record = (record: unknown) => {
    row += 1;
    take(record as Rec, row);
    return null;
  };
  try {
    await pipeline(slices(text), parse({ bom: true, skip_empty_lines: true, ...options, on_record }), async (none) => {
      for await (const _record of none);
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const wrong = /LENGTH|COLUMNS/.test(error.code) ? 'cells' : 'quotes';
    throw new RowProblem({ file, row: row + 1 }, '', wrong);
  }
}

/** Each row is made into what is wanted of it at once: votes.csv may have millions. */
export async function eachRow(
  file: keyof typeof NEEDED,
  text: string,
  take: (row: Row, place: Place) => void,
): Promise<void> {
  const columns = (names: string[]) => {
    const absent = NEEDED[file].find((name) => !names.includes(name));
    if (absent) throw new RowProblem({ file, row: 1 }, absent, 'column');
    return names;
  };
  await records<Row>(file, text, { columns }, (record, row) => take(record, { file, row }));
}

/** Name and value of each line of summary.csv. */
export async function summaryIn(text: string): Promise<[string, string][]> {
  const lines: [string, string][] = [];
  await records<string[]>('summary.csv', text, { relax_column_count: true }, ([name = '', value = '']) => {
    lines.push([name, plainCell(value)]);
  });
  return lines;
}

/**
 * Reads the whole export before anything is written.
 * @param onProblem told of each row that cannot be taken in; left out: the first is thrown
 * @throws RowProblem where a file cannot be read on
 */
export async function readPolis(
  texts: PolisTexts,
  onProblem: (problem: RowProblem) => void = (problem) => {
    throw problem;
  },
): Promise<PolisConversation> {
  const trying = (take: (row: Row, place: Place) => void) => (row: Row, place: Place) => {
    try {
      take(row, place);
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      onProblem(error);
    }
  };
  const statements: BroughtStatement[] = [];
  const known = new Set<string>();
  await eachRow(
    'comments.csv',
    texts.comments,
    trying((row, place) => {
      const statement = broughtIn(row, place);
      const id = String(statement.number);
      if (known.has(id)) throw new RowProblem(place, 'comment-id', 'twice', id);
      known.add(id);
      statements.push({ ...statement, body: plainCell(statement.body) });
    }),
  );
  const votes: PolisCast[] = [];
  await eachRow(
    'votes.csv',
    texts.votes,
    trying((row, place) => {
      whole(row, 'voter-id', place);
      votes.push(voteIn(row, place, known));
    }),
  );
  const groups = new Map<number, number | null>();
  await eachRow(
    'participants-votes.csv',
    texts.participants ?? 'participant\n',
    trying((row, place) => {
      const number = whole(row, 'participant', place);
      if (number === null) throw new RowProblem(place, 'participant', 'missing');
      if (groups.has(number)) throw new RowProblem(place, 'participant', 'twice', String(number));
      groups.set(number, whole(row, 'group-id', place));
    }),
  );
  return conversationOf({ summary: await summaryIn(texts.summary), statements, votes, groups });
}
