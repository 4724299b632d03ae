export type { TilthMap, TilthModel } from './describe.ts';
export { mapOpinions, type TilthOptions, updateOpinions } from './map-opinions.ts';
export { uncertaintyOf } from './uncertainty.ts';
