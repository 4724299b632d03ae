/** A smooth function to minimize: gives its value at x, and writes its gradient. */
export type Smooth = (x: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
  /** Whether the gradient came down to the tolerance, or no step could lower the value any more. */
  readonly converged: boolean;
}

const MEMORY = 12;

/**
 * Minimizes a smooth function by limited-memory BFGS (Nocedal 1980, DOI 10.1090/S0025-5718-1980-0572855-7; Liu & Nocedal 1989,
 * DOI 10.1007/BF01589116) with a backtracking line search. Finds a local minimum: which one depends on the start.
 * O(turns × (a value and its gradient + 24 n)).
 *
 * @param tolerance of the largest entry of the gradient
 * @example
 * minimize((x, gradient) => { gradient[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2; }, Float64Array.of(0)).x // → [3.000000]
 */
export function minimize(smooth: Smooth, start: Float64Array, tolerance = 1e-9, turns = 500): Minimum {
  let x: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(x.length);
  let value = smooth(x, gradient);
  let steps: { step: Float64Array; change: Float64Array; curvature: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    if (largest(gradient) <= tolerance) return { x, value, converged: true };
    const direction = downhill(gradient, steps);
    let slope = dot(direction, gradient);
    if (slope >= 0) {
      steps = [];
      direction.set(gradient.map((entry) => -entry));
      slope = dot(direction, gradient);
    }
    const next = search(smooth, x, value, direction, slope, steps.length > 0 ? 1 : 1 / Math.max(1, Math.sqrt(-slope)));
    // Not even a tiny step lowers it: as low as rounding lets it be.
    if (next === null) return { x, value, converged: true };
    const step = next.x.map((entry, index) => entry - x[index]!);
    const change = next.gradient.map((entry, index) => entry - gradient[index]!);
    const curvature = dot(step, change);
    if (curvature > 1e-14 * Math.sqrt(dot(step, step) * dot(change, change))) {
      steps = [...steps.slice(1 - MEMORY), { step, change, curvature }];
    }
    ({ x, value, gradient } = next);
  }
  return { x, value, converged: false };
}

/** The two loops: minus the gradient times what is known of the inverse curvature. */
function downhill(
  gradient: Float64Array,
  steps: readonly { step: Float64Array; change: Float64Array; curvature: number }[],
) {
  const direction = gradient.map((entry) => -entry);
  const along: number[] = [];
  for (const { step, change, curvature } of steps.toReversed()) {
    const weight = dot(step, direction) / curvature;
    along.push(weight);
    for (let index = 0; index < direction.length; index += 1) direction[index]! -= weight * change[index]!;
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.change, last.change);
    for (let index = 0; index < direction.length; index += 1) direction[index]! *= scale;
  }
  for (const [place, { step, change, curvature }] of steps.entries()) {
    const weight = along[steps.length - 1 - place]! - dot(change, direction) / curvature;
    for (let index = 0; index < direction.length; index += 1) direction[index]! += weight * step[index]!;
  }
  return direction;
}

function search(
  smooth: Smooth,
  x: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
  first: number,
): { x: Float64Array; value: number; gradient: Float64Array } | null {
  const gradient = new Float64Array(x.length);
  let length = first;
  for (let turn = 0; turn < 50; turn += 1) {
    const there = x.map((entry, index) => entry + length * direction[index]!);
    const found = smooth(there, gradient);
    if (found <= value + 1e-4 * length * slope && found < value) return { x: there, value: found, gradient };
    // The lowest point of the parabola through what is known, kept within a tenth and a half of the step.
    const lowest = (-slope * length * length) / (2 * (found - value - slope * length));
    length = lowest > 0.1 * length && lowest < 0.5 * length ? lowest : 0.5 * length;
  }
  return null;
}

const largest = (vector: Float64Array) => vector.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += one[index]! * other[index]!;
  return sum;
}
