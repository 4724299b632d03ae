import { reportOnNetwork } from '../network/report.ts';
import { readNetwork } from '../network/ties.ts';
import { networkWords } from '../network/words.ts';

/** Says or prints what a file of ties shows. It needs no database, and nothing is kept. */
export async function network(edges: string, options: { groups?: string; json?: boolean }): Promise<void> {
  const report = reportOnNetwork(await readNetwork(edges, options.groups));
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 1)}\n` : networkWords(report));
}
