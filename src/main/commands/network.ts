import { reportOnNetwork } from '../network/report.ts';
import { type Columns, readNetwork } from '../network/ties.ts';
import { windowOf } from '../network/times.ts';
import { networkWords } from '../network/words.ts';

interface Options {
  groups?: string;
  from?: string;
  until?: string;
  per?: string;
  twoMode?: string;
  json?: boolean;
}

/** Says or prints what a file of ties shows. It needs no database, and nothing is kept. */
export async function network(edges: string, options: Options): Promise<void> {
  if (options.per !== undefined && options.per !== 'month') {
    throw new RangeError(`--per must be month, not "${options.per}".`);
  }
  const twoMode = options.twoMode === undefined ? undefined : columnsIn(options.twoMode);
  const asked = { groups: options.groups, window: windowOf(options), perMonth: options.per === 'month', twoMode };
  const report = reportOnNetwork(await readNetwork(edges, asked));
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 1)}\n` : networkWords(report));
}

function columnsIn(text: string): Columns {
  const [who, what, ...more] = text.split(',').map((name) => name.trim());
  if (!who || !what || more.length > 0 || who === what) {
    throw new RangeError(`--two-mode must name two columns, who and what: person,journey for example; not "${text}".`);
  }
  return [who, what];
}
