import type { ReactNode } from 'react';

/** Each tone has its one meaning, and the word in it says it: never colour alone. */
export type ChipTone = 'stone' | 'explore' | 'exploit' | 'kept' | 'broken' | 'open' | 'plum' | 'teal';

const TONES: Record<ChipTone, string> = {
  stone: 'bg-stone text-soft',
  explore: 'bg-ochre-soft text-ochre-ink',
  exploit: 'bg-slate-soft text-slate',
  kept: 'bg-leaf-soft text-leaf',
  broken: 'bg-clay-soft text-clay',
  open: 'border border-edge border-dashed py-[3px] text-soft',
  plum: 'bg-plum-soft text-plum',
  teal: 'bg-teal-soft text-teal',
};

export function Chip({ tone = 'stone', children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span className={`inline-block max-w-full rounded-full px-2.25 py-1 text-chip leading-4 ${TONES[tone]}`}>
      {children}
    </span>
  );
}
