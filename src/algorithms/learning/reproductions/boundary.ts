import type { Curve, KnownPoint, KnownTime, Reproduction } from './reproduction.ts';

const CONTACTS = {
  porous: 'porous',
  sameRate: 'boundary, same rate',
  sameVolume: 'boundary, same volume',
  closed: 'closed',
} as const;
type Contact = keyof typeof CONTACTS;

/** Errors that are not told: each is the mean of 200 runs, rounded to three digits. */
const ROUNDED = { error: 0.0003, meanOf: 200 };
const knowledge = (
  words: string,
  attention: number,
  cells: readonly (readonly [Contact, expected: number, known: Pick<KnownPoint, 'error' | 'meanOf'>])[],
): Curve => ({
  words,
  points: cells.map(([contact, expected, known], place) => ({
    across: place,
    label: CONTACTS[contact],
    parameters: { contact, attention, narrowAttention: 0 },
    level: 'settled',
    period: 300,
    expected,
    ...known,
  })),
});

const regained = (contact: Contact, expected: number | null): KnownTime => ({
  label: CONTACTS[contact],
  parameters: { contact, turbulence: 0, shock: 200 },
  duration: 'regain90',
  horizon: 600,
  expected,
});

const rehearsal: Reproduction = {
  name: 'boundary-rehearsal',
  model: 'boundary-rehearsal',
  title: 'Porous beats boundary is not automatic',
  finding:
    'The same contact in one well-attending function can do better than contact for all; it loses where contact falls or attention narrows.',
  source:
    'Our construction, uncalibrated. 50 people in five functions, 30 dimensions, p4 = .005, β = .1, k = 1, periods 201 to 300.',
  known: 'computed by an implementation that is not ours',
  runs: 200,
  curves: [
    knowledge('everything is noticed (a = 1)', 1, [
      ['porous', 0.775, { error: 0.004 }],
      ['sameRate', 0.677, { error: 0.007 }],
      ['sameVolume', 0.846, { error: 0.002 }],
      ['closed', 0.124, { error: 0.011 }],
    ]),
    knowledge('a third is noticed (a = .33)', 0.33, [
      ['porous', 0.713, ROUNDED],
      ['sameRate', 0.368, ROUNDED],
      ['sameVolume', 0.375, ROUNDED],
    ]),
  ],
  times: [regained('porous', 68), regained('sameRate', 101), regained('sameVolume', 33), regained('closed', null)],
};

export const boundary: readonly Reproduction[] = [rehearsal];
