/** The hues of groups, in their order; more groups than hues begin again, and a letter always goes with it. */
export const HUES = ['plum', 'teal', 'indigo', 'rose', 'olive', 'cocoa'] as const;
export type Hue = (typeof HUES)[number];

export const hueOf = (place: number): Hue => HUES[place % HUES.length] ?? 'plum';

/** Whole names: the style sheet is made from what stands in the sources. */
export const TEXT: Record<Hue, string> = {
  plum: 'text-plum',
  teal: 'text-teal',
  indigo: 'text-indigo',
  rose: 'text-rose',
  olive: 'text-olive',
  cocoa: 'text-cocoa',
};
export const AREA: Record<Hue, string> = {
  plum: 'fill-plum-soft',
  teal: 'fill-teal-soft',
  indigo: 'fill-indigo-soft',
  rose: 'fill-rose-soft',
  olive: 'fill-olive-soft',
  cocoa: 'fill-cocoa-soft',
};
