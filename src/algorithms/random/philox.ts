/**
 * Philox 4×32-10, a counter-based generator (Salmon, Moraes, Dror & Shaw 2011, DOI 10.1145/2063384.2063405).
 *
 * For one key it is a bijection of the counter: two different counters never give the same block. Here it turns
 * "seed and stream" into the starting state of a faster generator, so that no two streams of a seed begin alike. O(1).
 *
 * @param counter four whole numbers, each 0 … 2³² − 1
 * @param key two whole numbers, each 0 … 2³² − 1
 * @returns four 32-bit words, as unsigned whole numbers
 * @example
 * philox([0, 0, 0, 0], [0, 0]) // → [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]
 */
export function philox(counter: Four, key: readonly [number, number]): Four {
  let [a, b, c, d] = counter;
  let [keyLow, keyHigh] = key;
  for (let round = 0; round < 10; round += 1) {
    const [highA, lowA] = multiplyWide(0xd2511f53, a);
    const [highC, lowC] = multiplyWide(0xcd9e8d57, c);
    a = (highC ^ b ^ keyLow) >>> 0;
    b = lowC;
    c = (highA ^ d ^ keyHigh) >>> 0;
    d = lowA;
    keyLow = (keyLow + 0x9e3779b9) >>> 0;
    keyHigh = (keyHigh + 0xbb67ae85) >>> 0;
  }
  return [a, b, c, d];
}

export type Four = readonly [number, number, number, number];

/** The 64-bit product of two 32-bit words, as [high, low]. */
function multiplyWide(one: number, other: number): [number, number] {
  const [oneHigh, oneLow, otherHigh, otherLow] = [one >>> 16, one & 0xffff, other >>> 16, other & 0xffff];
  const low = oneLow * otherLow;
  const middle = oneHigh * otherLow + (low >>> 16);
  const carried = oneLow * otherHigh + (middle % 0x10000);
  const high = oneHigh * otherHigh + Math.floor(middle / 0x10000) + Math.floor(carried / 0x10000);
  return [high >>> 0, Math.imul(one, other) >>> 0];
}
