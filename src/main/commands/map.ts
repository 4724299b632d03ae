import { reportOf } from '../opinion-map/report.ts';
import { inSvg } from '../opinion-map/svg.ts';
import { inWords } from '../opinion-map/words.ts';
import { readExport } from './polis-export.ts';

const MODES = ['polis', 'tilth'] as const;

interface Options {
  mode: string;
  json?: boolean;
  svg?: boolean;
}

/** Says, prints or draws where people stand in a Polis export. It needs no database, and nothing is kept. */
export async function map(folder: string, { mode: name, json, svg }: Options): Promise<void> {
  const mode = MODES.find((each) => each === name);
  if (!mode) throw new RangeError(`--mode must be ${MODES.join(' or ')}, not "${name}".`);
  if (json && svg) throw new RangeError('Choose one of --json and --svg: each fills the output alone.');
  const report = reportOf(await readExport(folder), mode);
  process.stdout.write(json ? `${JSON.stringify(report, null, 1)}\n` : svg ? inSvg(report) : inWords(report));
}
