import type { Landscape } from './landscape.ts';

/** The value of a form straight from the definition: the mean of what its places contribute, bit by bit. */
export function plainValue(landscape: Landscape, form: number): number {
  const bits = Array.from({ length: landscape.places }, (_, place) => Math.floor(form / 2 ** place) % 2);
  const contributions = landscape.bearing.map((bearing, place) => {
    const pattern = bearing.reduce((sum, other, position) => sum + bits[other]! * 2 ** position, 0);
    return landscape.contribution(place, pattern) / 2 ** 32;
  });
  return contributions.reduce((sum, each) => sum + each, 0) / landscape.places;
}

/** The best of all forms, one by one. */
export function plainMaximum(landscape: Landscape): number {
  let best = 0;
  for (let form = 0; form < 2 ** landscape.places; form += 1) best = Math.max(best, plainValue(landscape, form));
  return best;
}
