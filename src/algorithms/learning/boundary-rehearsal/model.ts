import { defineModel } from '../model.ts';
import { DURATIONS, LEVELS, PARAMETERS, STANDING_ARMS, widerThanWide } from './parameters.ts';
import { RehearsalPlanes } from './planes.ts';

/** What if everybody, or one function alone, met those outside? Our construction from published parts; see the README beside this. */
export const boundaryRehearsal = defineModel({
  name: 'boundary-rehearsal',
  title: 'The boundary rehearsal: who meets those outside, and what the organization comes to know',
  question: 'Does an organization know its world better if everybody meets those outside, or one function alone?',
  source: `our construction, uncalibrated, from March 1991, DOI 10.1287/orsc.2.1.71, and Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468`,
  parameters: PARAMETERS,
  levels: LEVELS,
  durations: DURATIONS,
  standingArms: STANDING_ARMS,
  breaches: widerThanWide,
  begin: (values, streams) => new RehearsalPlanes(values, streams),
});
