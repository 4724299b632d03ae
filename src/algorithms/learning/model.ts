import type { Random } from '../random/random.ts';

/**
 * The one shape of every model of the lab: parameters declared as data (so that a scenario is checked against them before
 * anything runs), an organization that lives period by period, and measures read off it. Our definition; what a model's numbers
 * mean and where they are from stands in its own folder.
 */
export interface Model {
  /** As in a scenario file: author and year, `march-1991`. */
  readonly name: string;
  readonly title: string;
  /** What one can ask it, in a sentence that ends in a question mark. */
  readonly question: string;
  /** The work it comes from, with its DOI. */
  readonly source: string;
  readonly parameters: Parameters;
  /** Numbers that can be read at any period. */
  readonly levels: Readonly<Record<string, Measure>>;
  /** Numbers of periods until something happens, which may not have happened when the run ends. */
  readonly durations: Readonly<Record<string, Measure>>;
  /**
   * Arms that a scenario always runs, whatever it asks for, so that nobody sees only the answer hoped for. Most models have none.
   * What they set cannot be set otherwise; see `standing-arms.ts`.
   */
  readonly standingArms: readonly StandingArm[];
  /** What holds between parameters and no range can say: a sentence for each breach. */
  readonly breaches: (values: Values) => readonly Breach[];
  /** An organization at period 0. All its chance comes from the streams. */
  readonly begin: (values: Values, streams: Streams) => Organization;
}

export type Parameters = Readonly<Record<string, Parameter>>;

interface Declared {
  readonly meaning: string;
  /** Where the default and the range are from. */
  readonly source: string;
}

export interface NumberParameter extends Declared {
  readonly kind: 'number' | 'whole';
  /** 'share', 'probability a period', 'people' … */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly default: number;
}

export interface ChoiceParameter extends Declared {
  readonly kind: 'choice';
  /** Each choice, and what it means. */
  readonly choices: Readonly<Record<string, string>>;
  readonly default: string;
}

export type Parameter = NumberParameter | ChoiceParameter;
export type Values = Readonly<Record<string, number | string>>;

/** The values of these parameters, each with its own type. */
export type ValuesOf<Declaration extends Parameters> = {
  readonly [Name in keyof Declaration]: Declaration[Name] extends { choices: infer Choices } ? keyof Choices : number;
};

export interface Measure {
  readonly meaning: string;
  /** 'share', 'net share', 'periods' … */
  readonly unit: string;
}

export interface StandingArm {
  readonly name: string;
  /** Every standing arm of a model sets the same parameters. */
  readonly values: Values;
}

/** A value that a parameter cannot take, or that does not go with another. */
export interface Breach {
  readonly field: string;
  /** What is wrong and what would be right. */
  readonly sentence: string;
}

/**
 * Where chance comes from. Draws of one purpose have a stream of their own, so that what one arm of a scenario does more often
 * (say, replacing people) does not shift what all arms meet (say, the world they live in): common random numbers stay common.
 */
export type Streams = (purpose: Purpose) => Random;
export const PURPOSES = ['world', 'people', 'ties', 'signals', 'learning'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The state of one run and what can be done with it. */
export interface Organization {
  /** Lives through one period. */
  step(): void;
  /** Whether nothing can change any more: then later periods need not be lived. */
  atRest(): boolean;
  /** One number for each of the model's levels, in their order; null where there is nothing to measure. */
  levels(): readonly (number | null)[];
  /** One for each of the model's durations, in their order. */
  durations(): readonly Duration[];
}

export interface Duration {
  /** The period in which it happened, counted from where the model says; else how long one has looked. */
  readonly time: number;
  readonly happened: boolean;
}

/**
 * Declares a model: inside, its values have the types of its parameters; outside, all models look alike. Callers pass values
 * that {@link checkValues} gave. Our definition. O(1).
 * @example
 * const parameters = { people: { kind: 'whole', meaning: '', source: '', unit: 'people', least: 1, most: 9, default: 3 } };
 * const rest = { step() {}, atRest: () => true, durations: () => [] };
 * const begin = ({ people }) => ({ ...rest, levels: () => [people] });
 * defineModel({ name: 'still', parameters, begin }).begin({ people: 4 }).levels() // → [4]
 */
export function defineModel<const Declaration extends Parameters>(
  model: Omit<Model, 'parameters' | 'begin' | 'breaches' | 'standingArms'> & {
    parameters: Declaration;
    standingArms?: readonly StandingArm[];
    breaches?: (values: ValuesOf<Declaration>) => readonly Breach[];
    begin: (values: ValuesOf<Declaration>, streams: Streams) => Organization;
  },
): Model {
  const { begin, breaches, standingArms = [] } = model;
  return {
    ...model,
    standingArms,
    breaches: (values) => breaches?.(values as ValuesOf<Declaration>) ?? [],
    begin: (values, streams) => begin(values as ValuesOf<Declaration>, streams),
  };
}

/**
 * The values to run a model with: what is given, and the defaults for the rest. Our definition. O(parameters).
 *
 * @param given by parameter name, as it came from a file
 * @returns the values, or every breach: the parameter, what it was, its range
 * @example
 * const people = { kind: 'whole', meaning: '', source: '', unit: 'people', least: 1, most: 9, default: 3 };
 * const model = { name: 'still', parameters: { people }, breaches: () => [] };
 * checkValues(model, {}).values // → { people: 3 }
 * checkValues(model, { people: 0 }).breaches[0].sentence // → 'must be a whole number from 1 to 9 (people), not 0'
 */
export function checkValues(
  model: Pick<Model, 'name' | 'parameters' | 'breaches'>,
  given: Readonly<Record<string, unknown>>,
): { values: Values; breaches: readonly Breach[] } {
  const values: Record<string, number | string> = {};
  const breaches: Breach[] = [];
  for (const [field, parameter] of Object.entries(model.parameters)) {
    const value = Object.hasOwn(given, field) ? given[field] : parameter.default;
    const sentence = outOfRange(parameter, value);
    if (sentence === null) values[field] = value as number | string;
    else breaches.push({ field, sentence });
  }
  for (const field of Object.keys(given)) {
    if (Object.hasOwn(model.parameters, field)) continue;
    const known = Object.keys(model.parameters).join(', ');
    breaches.push({ field, sentence: `is no parameter of ${model.name}; these are: ${known}` });
  }
  return { values, breaches: breaches.length > 0 ? breaches : model.breaches(values) };
}

function outOfRange(parameter: Parameter, value: unknown): string | null {
  const shown = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  if (parameter.kind === 'choice') {
    const right = typeof value === 'string' && Object.hasOwn(parameter.choices, value);
    return right ? null : `must be one of ${Object.keys(parameter.choices).join(', ')}, not ${shown}`;
  }
  const { least, most, unit, kind } = parameter;
  const right = typeof value === 'number' && value >= least && value <= most;
  if (right && (kind === 'number' || Number.isInteger(value))) return null;
  const range = `${kind === 'whole' ? 'a whole number' : 'a number'} from ${least} to ${most} (${unit})`;
  return `must be ${range}, not ${shown}`;
}
