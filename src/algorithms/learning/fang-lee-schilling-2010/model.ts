import { defineModel } from '../model.ts';
import { LEVELS, PARAMETERS, unevenBlocks } from './parameters.ts';
import { FangPlanes } from './planes.ts';

/** Semi-isolated subgroups (Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468); see the README beside this. */
export const fangLeeSchilling2010 = defineModel({
  name: 'fang-lee-schilling-2010',
  title: 'Semi-isolated groups: people learn from those who do better, within their group and across',
  question:
    'How many ties should lead from one group to another, if good ideas are to spread and other ideas to live on?',
  source: 'Fang, Lee & Schilling 2010, Organization Science 21(3):625–642, DOI 10.1287/orsc.1090.0468',
  parameters: PARAMETERS,
  levels: LEVELS,
  durations: {},
  breaches: unevenBlocks,
  begin: (values, streams) => new FangPlanes(values, streams),
});
