export type { TilthMap, TilthModel } from './describe.ts';
export { mapOpinions, type TilthOptions, updateOpinions } from './map-opinions.ts';
