import { expect, test } from 'vitest';
import { before, CAPABILITIES, type Facts, gateOf, nextAfter, progressOf, usualKnowledge } from './gate.ts';

const nothing: Facts = {
  signals: 0,
  assumedInterpretations: 0,
  target: false,
  synthesis: false,
  knowledge: false,
  concluded: 0,
  practices: 0,
  unlearnings: 0,
  promises: 0,
  agreements: 0,
  resources: false,
  experiences: 0,
};

test('no gate opens on nothing, and each names what is missing', () => {
  for (const capability of CAPABILITIES) {
    const gate = gateOf(capability, nothing);
    expect(gate.open).toBe(false);
    expect(progressOf(gate)).toBe(0);
  }
  expect(gateOf('assimilation', nothing).needs.map(({ need }) => need)).toEqual(['synthesis', 'knowledge']);
});

test('each need of a gate bars the way alone', () => {
  const full: Record<string, Partial<Facts>> = {
    acquisition: { signals: 1, assumedInterpretations: 1, target: true },
    assimilation: { synthesis: true, knowledge: true },
    transformation: { concluded: 1, practices: 1, unlearnings: 1 },
    exploitation: { promises: 1, agreements: 1, resources: true, experiences: 1 },
  };
  for (const capability of CAPABILITIES) {
    const facts = full[capability] as Partial<Facts>;
    expect(gateOf(capability, { ...nothing, ...facts }).open).toBe(true);
    for (const missing of Object.keys(facts) as (keyof Facts)[]) {
      expect(gateOf(capability, { ...nothing, ...facts, [missing]: nothing[missing] }).open).toBe(false);
    }
  }
});

test('the way has two ends', () => {
  expect(nextAfter('exploitation')).toBeNull();
  expect(before('acquisition')).toBeNull();
  expect(nextAfter('acquisition')).toBe('assimilation');
  expect(usualKnowledge('explore')).toBe('component');
});
