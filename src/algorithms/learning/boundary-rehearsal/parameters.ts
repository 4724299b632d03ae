import type { Breach, Measure, StandingArm, ValuesOf } from '../model.ts';

const OURS = 'our construction, uncalibrated; see the README of this model';
const FANG = 'Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468';
const MARCH = 'March 1991, DOI 10.1287/orsc.2.1.71';
const chance = { kind: 'number', unit: 'probability a period', least: 0, most: 1 } as const;
const share = { kind: 'number', unit: 'share of the dimensions, rounded to whole ones', least: 0, most: 1 } as const;

/** What one may set, and where the defaults are from. */
export const PARAMETERS = {
  contact: {
    kind: 'choice',
    meaning: 'who meets those outside',
    choices: {
      porous: 'everybody',
      sameRate: 'the boundary function alone, each of its people as often as anybody in the porous organization',
      sameVolume: 'the boundary function alone, with as much contact as the whole porous organization',
      closed: 'nobody',
    },
    default: 'porous',
    source: OURS,
  },
  functions: {
    kind: 'whole',
    meaning: 'how many functions there are; the first is the boundary function',
    unit: 'functions',
    least: 1,
    most: 100,
    default: 5,
    source: OURS,
  },
  size: {
    kind: 'whole',
    meaning: 'how large a function is',
    unit: 'people',
    least: 1,
    most: 1000,
    default: 10,
    source: OURS,
  },
  dimensions: {
    kind: 'whole',
    meaning: 'in how many ways the world can be one way or the other (m)',
    unit: 'dimensions',
    least: 1,
    most: 10_000,
    default: 30,
    source: MARCH,
  },
  attending: {
    kind: 'choice',
    meaning: 'whether functions notice much or little of the world',
    choices: { wide: 'what `attention` says', narrow: 'what `narrowAttention` says' },
    default: 'wide',
    source: OURS,
  },
  attention: { ...share, meaning: 'how much of the world a function notices (a)', default: 1, source: OURS },
  narrowAttention: {
    ...share,
    meaning: 'how much of the world a function notices where attention is narrow: part of what it notices else',
    default: 0.33,
    source: OURS,
  },
  signals: {
    kind: 'whole',
    meaning: 'how many signals one who has contact draws (k)',
    unit: 'signals a period',
    least: 0,
    most: 1000,
    default: 1,
    source: OURS,
  },
  accuracy: {
    kind: 'number',
    meaning: 'how often a signal is right (q)',
    unit: 'probability a signal',
    least: 0,
    most: 1,
    default: 0.8,
    source: OURS,
  },
  performance: {
    kind: 'choice',
    meaning: 'whether one sees who does better',
    choices: {
      visible: 'one learns from those who do better',
      hidden: 'one conforms: most of all those one is tied to',
    },
    default: 'visible',
    source: `${FANG} has it visible; hidden is ours`,
  },
  learning: {
    ...chance,
    meaning: 'how readily one takes, on a dimension, the view of most of those one learns from',
    default: 0.3,
    source: FANG,
  },
  rewiring: {
    kind: 'number',
    meaning: 'how many of the ties within functions are led to another function instead (β)',
    unit: 'probability a tie',
    least: 0,
    most: 1,
    default: 0.1,
    source: FANG,
  },
  trust: { ...chance, meaning: 'how often one listens to a tie in another function (τ)', default: 1, source: OURS },
  turnover: { ...chance, meaning: 'how often somebody is replaced by a naive one', default: 0, source: MARCH },
  turbulence: {
    ...chance,
    meaning: 'how often each dimension of the world turns into its opposite (p4)',
    default: 0.005,
    source: `${MARCH} has it; the value is ours`,
  },
  codeLearning: {
    ...chance,
    meaning: 'how readily an organizational code follows those who know more than it (p2); 0: there is no code',
    default: 0,
    source: `${MARCH}; that there is none unless asked for is ours`,
  },
  socialization: {
    ...chance,
    meaning: 'how readily one takes a belief from the code (p1)',
    default: 0.1,
    source: MARCH,
  },
  shock: {
    kind: 'whole',
    meaning: 'after which period much of the world turns at once; 0: never',
    unit: 'period',
    least: 0,
    most: 1_000_000,
    default: 0,
    source: OURS,
  },
  shockShare: { ...share, meaning: 'how much of the world turns in the shock', default: 0.5, source: OURS },
  settling: {
    kind: 'whole',
    meaning: 'after which period knowledge is averaged',
    unit: 'period',
    least: 0,
    most: 1_000_000,
    default: 200,
    source: OURS,
  },
} as const;

export type RehearsalValues = ValuesOf<typeof PARAMETERS>;

/** What is read off the organization, in the order of `levels()`. */
export const LEVELS = {
  knowledge: { meaning: 'knowledge of everybody in the period: right minus wrong beliefs, mean', unit: 'net share' },
  boundary: { meaning: 'knowledge of the boundary function in the period', unit: 'net share' },
  settled: { meaning: 'knowledge of everybody, mean over the periods after `settling`', unit: 'net share' },
  settledBoundary: { meaning: 'that of the boundary function', unit: 'net share' },
  disagreement: { meaning: 'how often two people, drawn at random, believe differently on a dimension', unit: 'share' },
  code: { meaning: 'knowledge of the code, where there is one', unit: 'net share' },
} as const satisfies Record<string, Measure>;

/** What may not have happened when a run ends, in the order of `durations()`. */
export const DURATIONS = {
  regain50: { meaning: 'after the shock, until half of what was known just before it is known again', unit: 'periods' },
  regain90: { meaning: 'after the shock, until nine tenths of it are known again', unit: 'periods' },
} as const satisfies Record<string, Measure>;

/**
 * What every rehearsal shows: each way of meeting those outside, and each of them with narrow attention (which changes nothing for
 * who is closed). Nobody should see only the answer hoped for.
 */
export const STANDING_ARMS: readonly StandingArm[] = [
  { name: 'porous', values: { contact: 'porous', attending: 'wide' } },
  { name: 'boundary, same rate', values: { contact: 'sameRate', attending: 'wide' } },
  { name: 'boundary, same volume', values: { contact: 'sameVolume', attending: 'wide' } },
  { name: 'closed', values: { contact: 'closed', attending: 'wide' } },
  { name: 'porous, narrow attention', values: { contact: 'porous', attending: 'narrow' } },
  { name: 'boundary, same rate, narrow attention', values: { contact: 'sameRate', attending: 'narrow' } },
  { name: 'boundary, same volume, narrow attention', values: { contact: 'sameVolume', attending: 'narrow' } },
];

/**
 * How many dimensions a function notices. Our definition.
 * @example
 * noticed({ attending: 'narrow', attention: 1, narrowAttention: 0.33, dimensions: 30 }) // → 10
 */
export function noticed({
  attending,
  attention,
  narrowAttention,
  dimensions,
}: Pick<RehearsalValues, 'attending' | 'attention' | 'narrowAttention' | 'dimensions'>): number {
  return Math.round((attending === 'wide' ? attention : narrowAttention) * dimensions);
}

/**
 * That narrow attention is no wider than attention. Our definition.
 * @example
 * widerThanWide({ attention: 0.5, narrowAttention: 0.6 })[0].sentence // → 'must be at most 0.5 (attention), not 0.6'
 */
export function widerThanWide({ attention, narrowAttention }: Pick<RehearsalValues, 'attention' | 'narrowAttention'>) {
  if (narrowAttention <= attention) return [];
  const sentence = `must be at most ${attention} (attention), not ${narrowAttention}`;
  return [{ field: 'narrowAttention', sentence }] satisfies Breach[];
}
