/**
 * How often two different people, drawn at random, hold different beliefs (−1, 0, 1) on a dimension drawn at random: 1 − Σ n_b (n_b − 1) /
 * n (n − 1), mean over dimensions (Simpson 1949, DOI 10.1038/163688a0). O(people × dimensions).
 *
 * @param plus who believes +1; words of person i from i × lanes.length
 * @param lanes which bits of each word are dimensions
 * @returns 0 where there is one person
 * @example
 * disagreement(Int32Array.of(0b01, 0b11), Int32Array.of(0b10, 0), Int32Array.of(0b11)) // → 0.5
 */
export function disagreement(plus: Int32Array, minus: Int32Array, lanes: Int32Array): number {
  const words = lanes.length;
  const people = plus.length / words;
  if (people < 2) return 0;
  let [pairs, dimensions] = [0, 0];
  for (let word = 0; word < words; word += 1) {
    for (let lane = 0; lane < 32; lane += 1) {
      if (((lanes[word]! >>> lane) & 1) === 0) continue;
      let [ups, downs] = [0, 0];
      for (let place = word; place < plus.length; place += words) {
        ups += (plus[place]! >>> lane) & 1;
        downs += (minus[place]! >>> lane) & 1;
      }
      const open = people - ups - downs;
      pairs += ups * (ups - 1) + downs * (downs - 1) + open * (open - 1);
      dimensions += 1;
    }
  }
  return 1 - pairs / (dimensions * people * (people - 1));
}
