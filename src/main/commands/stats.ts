import type { Missing } from '../../algorithms/multilevel/index.ts';
import { reportOnCoders } from '../stats/coded.ts';
import { reportOn } from '../stats/report.ts';
import { readResponses, scaleIn } from '../stats/responses.ts';
import { readTable } from '../stats/table.ts';
import { coderWords, statsWords } from '../stats/words.ts';

const MISSING: readonly Missing[] = ['listwise', 'pairwise'];

interface Options {
  groups?: string;
  items?: string;
  points?: string;
  missing: string;
  wave?: string;
  coders?: string;
  json?: boolean;
}

const listed = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** Says or prints what a file of responses allows to say of groups. It needs no database, and nothing is kept. */
export async function stats(file: string, options: Options): Promise<void> {
  const { groups, items, json } = options;
  const print = <Report>(report: Report, words: (report: Report) => string) =>
    process.stdout.write(json ? `${JSON.stringify(report, asLists, 1)}\n` : words(report));
  if (options.coders !== undefined) {
    if (groups !== undefined || items !== undefined) {
      throw new RangeError(
        'Choose one: --groups and --items for responses, or --coders for what several people coded.',
      );
    }
    print(reportOnCoders(await readTable(file), listed(options.coders)), coderWords);
    return;
  }
  if (groups === undefined || items === undefined || listed(items).length === 0) {
    throw new RangeError('Name the columns: --groups team --items trust,voice,care (or --coders anna,ben).');
  }
  const missing = MISSING.find((each) => each === options.missing);
  if (!missing) throw new RangeError(`--missing must be ${MISSING.join(' or ')}, not "${options.missing}".`);
  const scale = options.points === undefined ? undefined : scaleIn(options.points);
  const responses = readResponses(await readTable(file), { groups, items: listed(items), wave: options.wave, scale });
  print(reportOn(responses, { file, groupColumn: groups, missing, scale }), statsWords);
}

/** JSON has no typed arrays. */
function asLists(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? [...value] : value;
}
