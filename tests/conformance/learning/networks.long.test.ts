import { expect, test } from 'vitest';
import { compare } from './cells.ts';
import { additive, blocks, early, forms, search } from './network-tables.ts';

test.each([
  ['levinthal-1997', 'forms that stay', forms, 400],
  ['fang-lee-schilling-2010', 'payoff at rest, every dimension for itself', additive, 200],
  ['fang-lee-schilling-2010', 'payoff at rest, blocks of five', blocks, 200],
  ['fang-lee-schilling-2010', 'few ties across lead late, many early', early, 200],
  ['lazer-friedman-2007', 'round 100', search, 200],
] as const)('%s: %s', { timeout: 600_000 }, async (model, _what, cells, runs) => {
  const { probability, off } = await compare(model, cells, runs, 2010);
  expect(probability, off).toBeGreaterThan(0.01);
});
