import { writeDialogue } from './dialogues.ts';
import { writeExperience } from './experiences.ts';
import { writeJourney } from './journeys.ts';
import { writeProposition } from './propositions.ts';
import type { Happening, Script } from './script.ts';
import { writeSignal } from './signals.ts';

/** Everything the content tells, in the order of time. */
export function happeningsOf(script: Script): readonly Happening[] {
  const { signals, dialogues, journeys, propositions, experiences } = script.content;
  for (const signal of signals) writeSignal(script, signal);
  for (const dialogue of dialogues) writeDialogue(script, dialogue);
  for (const journey of journeys) writeJourney(script, journey);
  for (const proposition of propositions) writeProposition(script, proposition);
  for (const [place, experience] of experiences.entries()) writeExperience(script, experience, `experience:${place}`);
  // At the same moment, in the order written: a signal comes before its readings.
  return script.happenings.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
