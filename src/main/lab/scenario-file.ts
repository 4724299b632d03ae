import { z } from 'zod';

/** The form of a scenario file. What a model takes is checked against its declaration afterwards, in `scenario.ts`. */
const MOST_PERIODS = 1_000_000;
const MOST_REPLICATIONS = 1_000_000;

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
const wrong =
  (right: string) =>
  ({ input }: { input?: unknown }) =>
    `must be ${right}, not ${shown(input)}`;
const whole = (least: number, most: number) =>
  z.custom<number>((value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most, {
    error: wrong(`a whole number from ${least} to ${most}`),
  });
const aboveZero = z.custom<number>((value) => typeof value === 'number' && value > 0 && value < Number.MAX_VALUE, {
  error: wrong('a number above 0'),
});
const word = z.custom<string>((value) => typeof value === 'string' && value.trim() !== '' && value.length <= 200, {
  error: wrong('a text of 1 to 200 letters'),
});
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item, { error: wrong('a list') });
const objectOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? wrong('an object')(issue) : undefined) });
const parameters = z.record(z.string(), z.unknown(), { error: wrong('an object such as { "turnover": 0.1 }') });

const precision = objectOf({
  measure: word,
  half: aboveZero,
  of: z.enum(['arms', 'differences'], { error: wrong('"arms" or "differences"') }).default('arms'),
});

const scenarioFile = objectOf({
  model: word,
  title: word.optional(),
  seed: whole(0, Number.MAX_SAFE_INTEGER).default(1),
  parameters: parameters.default({}),
  arms: listOf(objectOf({ name: word, parameters: parameters.default({}) }))
    .min(1, 'must name at least one arm')
    .default([{ name: 'as it is', parameters: {} }]),
  horizon: whole(0, MOST_PERIODS).default(10_000),
  at: listOf(whole(0, MOST_PERIODS)).default([]),
  replications: objectOf({
    least: whole(2, MOST_REPLICATIONS).default(80),
    most: whole(2, MOST_REPLICATIONS).optional(),
    precision: listOf(precision).default([]),
  }).default({ least: 80, precision: [] }),
});

export type ScenarioFile = z.output<typeof scenarioFile>;

/** A file that cannot be used: a line for everything that is wrong with it. */
export class Refusal extends Error {
  constructor(file: string, faults: readonly string[]) {
    const things = faults.length === 1 ? 'one thing' : `${faults.length} things`;
    super(`${faults.map((fault) => `${file}: ${fault}`).join('\n')}\nNothing was run: ${things} to mend first.`);
  }
}

/** @throws Refusal */
export function parseScenario(text: string, file: string): ScenarioFile {
  const found = scenarioFile.safeParse(parseJson(text, file));
  if (found.success) return found.data;
  throw new Refusal(file, found.error.issues.flatMap(sentencesOf));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /at position (\d+)/.exec(message)?.[1];
    const before = text.slice(0, position === undefined ? text.length : Number(position));
    const row = before.split('\n').length;
    throw new Refusal(file, [`row ${row} is not valid JSON (${message.replace(/ in JSON at position \d+.*/, '')})`]);
  }
}

function sentencesOf(issue: z.core.$ZodIssue): string[] {
  const field = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [`${field || 'the file'} ${issue.message}`];
  return issue.keys.map((key) => `${[...issue.path, key].join('.')} is no field of a scenario; see "tilth lab --help"`);
}
