import type { MethodName } from './decision.ts';

/** Three ways that fit most of what is decided; whoever wants another way sets it themselves. */
export interface DecisionTemplate {
  name: 'advice' | 'consent' | 'check';
  method: MethodName;
  days: number;
}

export const TEMPLATES: readonly DecisionTemplate[] = [
  { name: 'advice', method: 'advice', days: 5 },
  { name: 'consent', method: 'consent', days: 7 },
  { name: 'check', method: 'majority', days: 1 },
];

/** Where nobody says otherwise: half of those who decide, and never one alone where there are more. */
export const usualQuorum = (deciders: number): number => Math.max(Math.min(2, deciders), Math.ceil(deciders / 2), 1);

/** Dots for everyone: enough to weigh, too few to please every option. */
export const usualDots = (options: number): number => Math.max(3, Math.ceil(options / 2) + 1);
