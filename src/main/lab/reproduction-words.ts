import type { Agreement, FoundPoint, FoundTime, Reproduced, Reproduction } from '../../algorithms/learning/index.ts';

/** How far known points and ours agree, in a sentence. */
export function agreementOf({ chiSquare, freedom, probability }: Agreement): string {
  const words = probability > 0.01 ? 'agree within their errors' : 'differ by more than their errors';
  const chance = probability < 0.001 ? 'p < .001' : `p = ${decimal(probability, 2)}`;
  return `The ${freedom} known points and ours ${words}: chi-square ${chiSquare.toFixed(1)} on ${freedom}, ${chance}.`;
}

/** What is known beside what we find, as lines to read. */
export function tablesOf(
  { title, finding, source, known, note, times = [], contest }: Reproduction,
  reproduced: Reproduced,
  runs: number,
): string[] {
  const { agreement, times: found, contest: held } = reproduced;
  const counts = agreement.curves.some(({ points }) => points.some(({ known: value }) => Math.abs(value ?? 0) > 1));
  const places = counts ? 2 : 3;
  return [
    title,
    finding,
    source,
    '',
    `Known: ${known}. Ours: ${runs} runs a point, with 95 % intervals; z is how many standard errors they are apart.`,
    ...agreement.curves.flatMap(({ words, points }) => ['', words, ...points.flatMap((point) => rowOf(point, places))]),
    '',
    agreementOf(agreement),
    ...(note ? [note] : []),
    ...(times.length > 0 ? ['', 'Median time, with its interval:', ...found.map(timeOf)] : []),
    ...(contest && held
      ? [
          '',
          `Of ${contest.words}: the first did better in ${contest.wins.count} of ${contest.wins.of} (printed); ours in ` +
            `${held.wins} of ${held.runs}, a share of ${decimal(held.low)} to ${decimal(held.high)}.`,
          `Its mean overtakes after period ${contest.overtakesAfter} (printed); ours after period ${held.overtakesAfter}.`,
        ]
      : []),
  ];
}

/** Points of which nothing is known are only drawn. */
function rowOf({ across, label, known, mean, low, high, z }: FoundPoint, places: number): string[] {
  if (known === null || z === null) return [];
  const ours = `${decimal(mean, places)} (${decimal(low, places)} to ${decimal(high, places)})`;
  return [
    `  ${(label ?? short(across)).padEnd(22)} known ${decimal(known, places).padStart(6)}   ours ${ours.padEnd(26)} z ${z.toFixed(1)}`,
  ];
}

function timeOf({ label, expected, median, low, high }: FoundTime): string {
  const words = (time: number | null) => (time === null ? 'later than all that was watched' : String(time));
  const interval = median === null ? '' : ` (${words(low)} to ${words(high)})`;
  return `  ${label.padEnd(22)} known ${words(expected)}   ours ${words(median)}${interval}`;
}

/** As the field writes it: .5, not 0.5. */
const decimal = (value: number, places = 3): string => value.toFixed(places).replace(/^(-?)0\./, '$1.');
const short = (value: number): string => String(value).replace(/^0\./, '.');
