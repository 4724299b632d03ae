export { type InTwo, inTwo } from './in-two.ts';
export { mapOpinions, type TilthOptions, updateOpinions } from './map-opinions.ts';
export type { TilthMap, TilthModel } from './tilth-map.ts';
export { uncertaintyOf } from './uncertainty.ts';
