import type { MapReport, Shares } from './report.ts';
import { HUES } from './svg-people.ts';
import { round, text, wrap } from './svg-text.ts';
import { capital, percent, sure } from './words.ts';

interface Column {
  x: number;
  width: number;
}

interface Drawn {
  drawn: string;
  /** Where the list ends. */
  bottom: number;
}

/** What bridges, from y downwards. */
export function drawBridges({ bridging, groups }: MapReport, column: Column, y: number): Drawn {
  const entries = bridging.slice(0, 5).map(({ body, shares, amongFirst }) => ({
    body,
    shares,
    words: `${capital(sure(amongFirst))} among the first five.`,
  }));
  return drawList(
    groups.length > 1 ? 'What bridges us' : 'What most agree with',
    entries,
    'Nobody is placed yet.',
    column,
    y,
  );
}

/** What divides for sure, from y downwards. */
export function drawDivides({ divisive, groups }: MapReport, column: Column, y: number): Drawn {
  const entries = divisive
    .filter(({ divides }) => divides)
    .slice(0, 3)
    .map(({ body, shares, between, atLeast }) => ({
      body,
      shares,
      words: `${between.join(' and ')} differ by at least ${Math.floor(100 * atLeast)} points.`,
    }));
  const none =
    groups.length < 2 ? 'There are no groups that could differ.' : 'On no statement do the groups differ for sure.';
  return drawList('What divides us', entries, none, column, y);
}

interface Entry {
  body: string;
  shares: readonly Shares[];
  words: string;
}

function drawList(title: string, entries: readonly Entry[], none: string, column: Column, from: number): Drawn {
  const parts: string[] = [];
  let y = from;
  const add = (drawn: string, height: number) => {
    parts.push(drawn);
    y += height;
  };
  add(text(column.x, y + 18, 'heading', title), 34);
  if (entries.length === 0) add(text(column.x, y + 13, 'meta', none), 18);
  for (const { body, shares, words } of entries) {
    add(`<path class="line" d="M${column.x} ${y}h${column.width}"/>`, 10);
    // The serif of the reader's machine may be wider than ours.
    for (const line of wrap(body, (column.width / 17) * 0.9, 4)) add(text(column.x, y + 17, 'say', line), 23);
    y += 6;
    for (const [group, each] of shares.entries()) add(bar(each, shares.length > 1 ? group : -1, column, y), 19);
    add(text(column.x, y + 13, 'meta', words), 30);
  }
  return { drawn: parts.join('\n'), bottom: y };
}

function bar({ group: letter, agrees, seen }: Shares, group: number, { x, width }: Column, y: number): string {
  const share = seen === 0 ? 0 : agrees / seen;
  const whole = width - 64;
  return [
    `<rect class="stone" x="${x}" y="${y + 4}" width="${whole}" height="7" rx="3.5"/>`,
    `<rect class="mark${group < 0 ? 'None' : group % HUES}" x="${x}" y="${y + 4}" width="${round(whole * share)}" height="7" rx="${share > 0.02 ? 3.5 : 0}"/>`,
    text(
      x + width,
      y + 12,
      'meta',
      `${group < 0 ? '' : `${letter} `}${seen === 0 ? 'not seen' : percent(share)}`,
      'end',
    ),
  ].join('');
}
