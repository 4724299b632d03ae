export type Capability = 'acquisition' | 'assimilation' | 'transformation' | 'exploitation';
export const CAPABILITIES: readonly Capability[] = ['acquisition', 'assimilation', 'transformation', 'exploitation'];

/** What a journey has, as the record shows it. */
export interface Facts {
  signals: number;
  assumedInterpretations: number;
  target: boolean;
  synthesis: boolean;
  knowledge: boolean;
  concluded: number;
  practices: number;
  unlearnings: number;
  promises: number;
  agreements: number;
  resources: boolean;
  experiences: number;
}

export type Need =
  | 'signal'
  | 'interpretation with its assumption'
  | 'target value'
  | 'synthesis'
  | 'knowledge'
  | 'result'
  | 'practice'
  | 'unlearned'
  | 'proposition with promises'
  | 'agreement'
  | 'resources'
  | 'experience'
  | 'comparison';

export interface Gate {
  capability: Capability;
  needs: { need: Need; met: boolean }[];
  open: boolean;
}

/**
 * What must exist before a capability is left (Zahra & George 2002; Sun & Anderson 2010; the table of M5). An owner every
 * journey has from its first day; who led an experiment is whoever began it. The comparison with the target value is made
 * by the act of realizing itself, so it never bars the way to that act.
 */
export function gateOf(capability: Capability, facts: Facts): Gate {
  const needs = NEEDS[capability](facts).map(([need, met]) => ({ need, met }));
  return { capability, needs, open: needs.every(({ met }) => met) };
}

const NEEDS: Record<Capability, (facts: Facts) => [Need, boolean][]> = {
  acquisition: (facts) => [
    ['signal', facts.signals > 0],
    ['interpretation with its assumption', facts.assumedInterpretations > 0],
    ['target value', facts.target],
  ],
  assimilation: (facts) => [
    ['synthesis', facts.synthesis],
    ['knowledge', facts.knowledge],
  ],
  transformation: (facts) => [
    ['result', facts.concluded > 0],
    ['practice', facts.practices > 0],
    ['unlearned', facts.unlearnings > 0],
  ],
  exploitation: (facts) => [
    ['proposition with promises', facts.promises > 0],
    ['agreement', facts.agreements > 0],
    ['resources', facts.resources],
    ['experience', facts.experiences > 0],
  ],
};

/** The capability after this one; null after the last. */
export function nextAfter(capability: Capability): Capability | null {
  return CAPABILITIES[CAPABILITIES.indexOf(capability) + 1] ?? null;
}

/** The capability before this one; null before the first. */
export function before(capability: Capability): Capability | null {
  return CAPABILITIES[CAPABILITIES.indexOf(capability) - 1] ?? null;
}

/** Exploring makes component knowledge by default, exploiting architectural (Kang, Morris & Snell 2007). */
export function usualKnowledge(mode: 'explore' | 'exploit'): 'component' | 'architectural' {
  return mode === 'explore' ? 'component' : 'architectural';
}

/** How much of a capability is behind: 0 to 1, for the track. */
export function progressOf(gate: Pick<Gate, 'needs'>): number {
  return gate.needs.filter(({ met }) => met).length / gate.needs.length;
}
