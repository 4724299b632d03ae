import { defineModel } from '../model.ts';
import { LEVELS, PARAMETERS } from './parameters.ts';
import { MarchPlanes } from './planes.ts';

/** Exploration and exploitation in organizational learning (March 1991, DOI 10.1287/orsc.2.1.71); see the README beside this. */
export const march1991 = defineModel({
  name: 'march-1991',
  title: 'Exploration and exploitation: individuals and an organizational code learn from each other',
  question:
    'How fast should people take on what the organization holds to be true, if it is to learn from them in turn?',
  source: 'March 1991, Organization Science 2(1):71–87, DOI 10.1287/orsc.2.1.71',
  parameters: PARAMETERS,
  levels: LEVELS,
  durations: {},
  begin: (values, streams) => new MarchPlanes(values, streams),
});
