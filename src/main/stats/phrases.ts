import type { Figure, Reason } from '../../algorithms/statistics/figure.ts';

const WHY: Readonly<Record<Reason, string>> = {
  'nothing-given': 'nobody answered',
  'too-few-values': 'too few people answered',
  'too-few-groups': 'there is only one group',
  'too-few-items': 'there are too few items',
  'groups-of-one': 'every group has one person',
  'no-variance': 'all answers are alike',
  'no-ties': 'there are no ties',
  'not-positive-definite': 'some items repeat one another, or there are fewer people than items',
  'did-not-converge': 'the search came to no end',
  'not-defined': 'it has no value here',
};

export const why = (reason: Reason): string => WHY[reason];

/** Two digits and the sign; or why there is none. */
export function told(figure: Figure, digits = 2): string {
  return figure.value === null ? `none: ${why(figure.reason)}` : number(figure.value, digits);
}

export function number(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** "P = 0.0143", "P < 0.0001", or why there is none. */
export function chances(p: Figure): string {
  if (p.value === null) return `P: ${told(p)}`;
  return p.value < 0.0001 ? 'P < 0.0001' : `P = ${p.value.toFixed(4)}`;
}

export const people = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`;
export const groups = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'group' : 'groups'}`;
