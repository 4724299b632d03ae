import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { MODELS, type Model, type Parameter, REPRODUCTIONS, reproduce } from '../../algorithms/learning/index.ts';
import { Stopped } from '../../platform/jobs/threads.ts';
import { drawReproduction } from '../lab/reproduction-figure.ts';
import { tablesOf } from '../lab/reproduction-words.ts';
import { openResults } from '../lab/results.ts';
import { runScenario } from '../lab/run-scenario.ts';
import { readScenario } from '../lab/scenario.ts';
import { openWorkers } from '../lab/workers.ts';
import { told } from './told.ts';

/** Exit code 130: somebody asked to stop; the same command goes on from there. */
export async function labRun(file: string, options: { out: string; workers?: string }): Promise<void> {
  const workersWanted = workersOf(options.workers);
  const scenario = readScenario(await readText(file), basename(file));
  const results = await openResults(options.out, scenario);
  const workers = openWorkers(workersWanted);
  const began = Date.now();
  const total = scenario.cells.length;
  let done = results.done;
  void told().then(() => workers.close());
  try {
    const progress = (now: number) => {
      done = now;
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${done} of ${total} cells`);
    };
    await runScenario(scenario, workers, results, { atOnce: 2 * workersWanted, progress });
    const before = results.done > 0 ? ` (${results.done} were there already)` : '';
    say(`${counted(total, 'cell')}${before} in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    console.log(`${join(options.out, 'results.jsonl')} has a line for each.`);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    say(`Stopped after ${done} of ${counted(total, 'cell')}. The same command goes on from there.`);
    process.exitCode = 130;
  } finally {
    await workers.close();
    await results.close();
  }
}

interface ReproduceOptions {
  readonly out?: string;
  readonly runs?: string;
  readonly seed: string;
  readonly workers?: string;
  readonly json?: boolean;
}

export async function labReproduce(name: string, options: ReproduceOptions): Promise<void> {
  const reproduction = REPRODUCTIONS.find((each) => each.name === name);
  if (!reproduction) throw new Error(`The lab reproduces ${reproducible()}; "${name}" is none of them.`);
  if (options.out !== undefined && !reproduction.picture) {
    throw new Error(`${name} is a table, not a curve: leave --out out; --json gives its numbers.`);
  }
  const runs = options.runs === undefined ? reproduction.runs : wholeOption('--runs', options.runs, 2, 100_000);
  const seed = wholeOption('--seed', options.seed, 0, Number.MAX_SAFE_INTEGER);
  const workers = openWorkers(workersOf(options.workers));
  try {
    const reproduced = await reproduce(reproduction, runs, seed, workers.runMany);
    const svg = drawReproduction(reproduction, reproduced.agreement, runs);
    const out = options.out ?? `${name}.svg`;
    if (svg !== null) {
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, svg);
    }
    if (options.json) {
      console.log(JSON.stringify({ name, runs, seed, ...reproduced }, null, 2));
      return;
    }
    console.log(tablesOf(reproduction, reproduced, runs).join('\n'));
    if (svg !== null) console.log(`\nThe figure is in ${out}.`);
  } finally {
    await workers.close();
  }
}

const reproducible = () => REPRODUCTIONS.map(({ name }) => name).join(', ');

export function labList(options: { json?: boolean }): void {
  if (options.json) {
    console.log(JSON.stringify(MODELS, null, 2));
    return;
  }
  console.log(MODELS.map(describe).join('\n\n'));
  console.log(`\nTables and figures to reproduce: ${reproducible()}`);
}

function describe({ name, title, question, source, parameters, levels, durations, standingArms }: Model): string {
  const measures = Object.entries({ ...levels, ...durations });
  return [
    name,
    `  ${title}.`,
    `  ${question}`,
    `  ${source}`,
    '  Parameters:',
    ...Object.entries(parameters).map(
      ([field, parameter]) => `    ${field}: ${parameter.meaning}; ${rangeOf(parameter)}`,
    ),
    '  Measures:',
    ...measures.map(([field, { meaning, unit }]) => `    ${field}: ${meaning} (${unit})`),
    ...(standingArms.length > 0 ? ['  Always run, for each arm of a scenario:'] : []),
    ...standingArms.map((arm) => `    ${arm.name}`),
  ].join('\n');
}

function rangeOf(parameter: Parameter): string {
  if (parameter.kind === 'choice')
    return `${Object.keys(parameter.choices).join(' or ')}, ${parameter.default} unless set`;
  return `${parameter.least} to ${parameter.most} (${parameter.unit}), ${parameter.default} unless set`;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`There is no file ${file}.`);
    throw error;
  }
}

function workersOf(asked: string | undefined): number {
  return asked === undefined ? availableParallelism() : wholeOption('--workers', asked, 1, 256);
}

function wholeOption(option: string, asked: string, least: number, most: number): number {
  const value = Number(asked);
  if (asked.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${option} must be a whole number from ${least} to ${most}, not "${asked}".`);
}

const counted = (count: number, thing: string) => `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

function say(sentence: string): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(sentence);
}
