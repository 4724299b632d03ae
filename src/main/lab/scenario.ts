import {
  type Breach,
  checkValues,
  type Experiment,
  MODELS,
  type Model,
  modelNamed,
  type Replications,
  setByStandingArms,
  type Values,
  type Watch,
  withStandingArms,
} from '../../algorithms/learning/index.ts';
import { parseScenario, Refusal, type ScenarioFile } from './scenario-file.ts';

/** One point of the grid, with all arms: what is run on the same chance. */
export interface Cell {
  /** The values of the parameters that the grid varies, and no others. */
  readonly grid: Values;
  readonly arms: Experiment['arms'];
}

/** A scenario that can be run as it stands. */
export interface Scenario {
  readonly model: Model;
  readonly title: string;
  readonly seed: number;
  readonly watch: Watch;
  readonly replications: Replications;
  readonly cells: readonly Cell[];
  /** The file with everything filled in that it left open: what results are of. */
  readonly asked: unknown;
}

const MOST_CELLS = 100_000;

/**
 * A scenario file with everything looked up and checked, before anything runs.
 * @throws Refusal with a line for everything that is wrong: the field, what it is, the range
 */
export function readScenario(text: string, file: string): Scenario {
  const given = parseScenario(text, file);
  const model = modelNamed(given.model);
  if (!model) {
    const known = MODELS.map((each) => each.name).join(', ');
    throw new Refusal(file, [`model must be one of ${known}, not "${given.model}"`]);
  }
  const replications = replicationsOf(given);
  const faults = [...faultsOf(given, model, replications)];
  const cells = faults.length > 0 ? [] : cellsOf(model, given, faults);
  if (faults.length > 0) throw new Refusal(file, [...new Set(faults)]);
  return {
    model,
    title: given.title ?? model.title,
    seed: given.seed,
    watch: { horizon: given.horizon, at: [...new Set(given.at)].sort((one, other) => one - other) },
    replications,
    cells,
    asked: { ...given, replications, defaults: checkValues(model, {}).values },
  };
}

/** Who asks for a precision may have up to a hundred times the least; who asks for none has the least. */
function replicationsOf({ replications: { least, most, precision } }: ScenarioFile): Replications {
  return { least, most: most ?? (precision.length > 0 ? 100 * least : least), precision };
}

function* faultsOf(
  { at, horizon, arms, parameters }: ScenarioFile,
  model: Model,
  { least, most, precision }: Replications,
) {
  if (most < least) yield `replications.most must be at least ${least} (replications.least), not ${most}`;
  for (const [index, { measure }] of precision.entries()) {
    if (Object.hasOwn(model.levels, measure)) continue;
    const known = Object.keys(model.levels).join(', ');
    yield `replications.precision.${index}.measure must be one of ${known}, not "${measure}"`;
  }
  for (const [index, period] of at.entries()) {
    if (period > horizon) yield `at.${index} must be a period from 0 to ${horizon} (horizon), not ${period}`;
  }
  for (const [index, { name }] of arms.entries()) {
    const before = arms.findIndex((arm) => arm.name === name);
    if (before < index) yield `arms.${index}.name is "${name}", as that of arms.${before}; each arm needs its own`;
  }
  for (const name of setByStandingArms(model)) {
    const shown = model.standingArms.map((arm) => arm.name).join('; ');
    const sentence = `${name} is set by the arms that ${model.name} always runs (${shown}); leave it out`;
    if (Object.hasOwn(parameters, name)) yield `parameters.${sentence}`;
    for (const [index, arm] of arms.entries()) {
      if (Object.hasOwn(arm.parameters, name)) yield `arms.${index}.parameters.${sentence}`;
    }
  }
}

/** Every combination of the lists under `parameters`, in the order in which they stand, the last running fastest. */
function cellsOf(model: Model, { parameters, arms }: ScenarioFile, faults: string[]): Cell[] {
  const axes = Object.entries(parameters).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  for (const [name, values] of axes) {
    if (values.length === 0) faults.push(`parameters.${name} is an empty list; name at least one value`);
    for (const [index, arm] of arms.entries()) {
      if (!Object.hasOwn(arm.parameters, name)) continue;
      faults.push(`arms.${index}.parameters.${name} is varied under parameters, too; set it in one of the two places`);
    }
  }
  const count = axes.reduce((product, [, values]) => product * values.length, 1);
  if (count > MOST_CELLS) faults.push(`parameters make ${count} combinations; at most ${MOST_CELLS} are run at once`);
  if (faults.length > 0) return [];
  return Array.from({ length: count }, (_, cell) => {
    const places = placesOf(cell, axes);
    const grid = Object.fromEntries(axes.map(([name, values], axis) => [name, values[places[axis] ?? 0]]));
    return {
      grid: grid as Values,
      arms: withStandingArms(model, arms).map(({ name, parameters: own, asked, beside }) => {
        const { values, breaches } = checkValues(model, { ...parameters, ...grid, ...own });
        for (const breach of breaches) faults.push(faultOf(breach, own, asked, axes, places));
        return { name, values, beside };
      }),
    };
  });
}

/** Where a cell lies on each axis. */
function placesOf(cell: number, axes: readonly [string, unknown[]][]): number[] {
  let rest = cell;
  return axes
    .toReversed()
    .map(([, { length }]) => {
      const place = rest % length;
      rest = Math.floor(rest / length);
      return place;
    })
    .reverse();
}

/** A breach in the words of the file: in the arm, in the list, or beside it. */
function faultOf(
  { field, sentence }: Breach,
  own: Readonly<Record<string, unknown>>,
  arm: number,
  axes: readonly [string, unknown[]][],
  places: readonly number[],
): string {
  if (Object.hasOwn(own, field)) return `arms.${arm}.parameters.${field} ${sentence}`;
  const axis = axes.findIndex(([name]) => name === field);
  return `parameters.${field}${axis < 0 ? '' : `.${places[axis]}`} ${sentence}`;
}
