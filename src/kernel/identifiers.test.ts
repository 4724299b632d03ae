import { expect, test } from 'vitest';
import { isId, newId, newUntimedId } from './identifiers.ts';

test('identifiers are well-formed, of their version, and never twice', () => {
  const timed = Array.from({ length: 10_000 }, () => newId());
  const untimed = Array.from({ length: 10_000 }, newUntimedId);
  expect(new Set([...timed, ...untimed]).size).toBe(20_000);
  for (const id of timed) expect(isId(id) && /^.{14}7.{4}[89ab]/.test(id), id).toBe(true);
  for (const id of untimed) expect(isId(id) && /^.{14}4.{4}[89ab]/.test(id), id).toBe(true);
});

test('timed identifiers sort as they were made, also within a millisecond', () => {
  const ids = Array.from({ length: 10_000 }, () => newId(1_700_000_000_000));
  expect([...ids].sort()).toEqual(ids);
});
