/**
 * The distribution of a sum of so many independent copies of a whole-numbered quantity: its generating function raised to a
 * power, by the fast Fourier transform (Cooley & Tukey 1965, DOI 10.1090/S0025-5718-1965-0178586-1). Errors are about 1e-15 of
 * the whole, so that probabilities below that are not told apart from 0. O(size × times × log).
 *
 * @param distribution the probability of 0, 1, 2 …
 * @param times whole number ≥ 1
 * @example
 * powerOfDistribution(Float64Array.of(0.5, 0.5), 2) // → [0.2500, 0.5000, 0.2500]
 */
export function powerOfDistribution(distribution: Float64Array, times: number): Float64Array {
  if (times === 1) return distribution;
  const length = (distribution.length - 1) * times + 1;
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, length)));
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  real.set(distribution);
  transform(real, imaginary);
  for (let place = 0; place < size; place += 1) {
    const angle = Math.atan2(imaginary[place]!, real[place]!) * times;
    const radius = Math.hypot(real[place]!, imaginary[place]!) ** times;
    real[place] = radius * Math.cos(angle);
    // Conjugated, so that the transform forward goes back.
    imaginary[place] = -radius * Math.sin(angle);
  }
  transform(real, imaginary);
  return real.subarray(0, length).map((value) => Math.max(0, value / size));
}

/** The transform in place; the length is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let place = 0, mirror = 0; place < size; place += 1) {
    if (place < mirror) {
      [real[place], real[mirror]] = [real[mirror]!, real[place]!];
      [imaginary[place], imaginary[mirror]] = [imaginary[mirror]!, imaginary[place]!];
    }
    let bit = size >> 1;
    for (; bit > 0 && (mirror & bit) !== 0; bit >>= 1) mirror ^= bit;
    mirror |= bit;
  }
  const cosine = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sine = Float64Array.from({ length: size / 2 }, (_, k) => -Math.sin((2 * Math.PI * k) / size));
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const [one, other] = [start + k, start + k + half];
        const [c, s] = [cosine[k * stride]!, sine[k * stride]!];
        const x = real[other]! * c - imaginary[other]! * s;
        const y = real[other]! * s + imaginary[other]! * c;
        real[other] = real[one]! - x;
        imaginary[other] = imaginary[one]! - y;
        real[one]! += x;
        imaginary[one]! += y;
      }
    }
  }
}
