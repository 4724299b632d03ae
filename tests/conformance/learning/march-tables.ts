import type { Cell } from './cells.ts';

/**
 * What an independent implementation of March's rules found (standard errors as it states them), and its reading of when: figure
 * 4 after 20 updates, figure 5 after so many updates, against the world that the next period meets.
 */
const RATES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const EQUILIBRIUM: Record<string, readonly number[]> = {
  0.1: [0.8628, 0.8187, 0.8037, 0.8003, 0.8002, 0.8029, 0.8058, 0.8088, 0.8133],
  0.5: [0.9535, 0.9087, 0.8702, 0.8368, 0.8097, 0.7874, 0.7681, 0.7536, 0.74],
};
const LITERAL: Record<string, readonly number[]> = { 0.1: [0.7459, 0.6878, 0.6736], 0.5: [0.8373, 0.7303, 0.6906] };
const TURNOVER = [0, 0.05, 0.1, 0.3, 0.5, 0.9, 1];
const AFTER_20: Record<string, readonly number[]> = {
  0.1: [0.787, 0.765, 0.739, 0.667, 0.634, 0.615, 0.613],
  0.9: [0.74, 0.809, 0.839, 0.871, 0.855, 0.712, 0.616],
};
const PERIODS = [10, 20, 50, 100];
const TURBULENT: Record<string, readonly number[]> = {
  0: [0.603, 0.444, 0.128, 0.016],
  0.1: [0.61, 0.576, 0.551, 0.556],
};

const rows = (
  table: Record<string, readonly number[]>,
  cell: (row: number, column: number, expected: number) => Cell,
) => Object.entries(table).flatMap(([row, values]) => values.map((value, column) => cell(Number(row), column, value)));

export const equilibrium = rows(EQUILIBRIUM, (codeLearning, column, expected) => ({
  parameters: { codeLearning, socialization: RATES[column] },
  level: 'code',
  expected,
  error: 0.0006,
}));

export const literal = rows(LITERAL, (codeLearning, column, expected) => ({
  parameters: { codeLearning, socialization: [0.1, 0.5, 0.9][column], rules: 'literal' },
  level: 'codeCorrect',
  expected,
  error: 0.0006,
}));

export const turnover = rows(AFTER_20, (socialization, column, expected) => ({
  parameters: { socialization, turnover: TURNOVER[column] },
  level: 'code',
  horizon: 20,
  expected,
  error: 0.0023,
}));

export const turbulence = rows(TURBULENT, (leaving, column, expected) => ({
  parameters: { turnover: leaving, turbulence: 0.02 },
  level: 'code',
  horizon: PERIODS[column],
  expected,
  error: 0.0042,
}));
