import type { MapReport } from './report.ts';
import { drawBridges, drawDivides } from './svg-lists.ts';
import { drawPeople } from './svg-people.ts';
import { escapeXml, text, wrap } from './svg-text.ts';
import { groupsInOne, n, sharesInWords } from './words.ts';

const WIDTH = 1100;
const EDGE = 52;
const CARD = { x: EDGE, width: 600, height: 470 };
const COLUMN = { x: 700, width: 348 };

/** Groups' hues and their soft grounds, light and dark; none is ochre or slate, which mean exploring and exploiting. */
const GROUPS = [
  ['#7b4b78', '#f0e5ee', '#c99ac5', '#352836'],
  ['#2c7072', '#deecea', '#7dbcbc', '#213232'],
  ['#4f5499', '#e5e6f3', '#a8ace6', '#2a2b3d'],
  ['#66702a', '#ecefd9', '#b7c06d', '#2f311f'],
  ['#9a3f62', '#f6e3ea', '#e495b3', '#3b2530'],
  ['#6d5140', '#efe6df', '#c8a891', '#332a23'],
] as const;

/** A map as one picture that needs nothing else: light and dark as the reader's screen is. */
export function inSvg(report: MapReport): string {
  const title = wrap(report.topic || 'Where people stand', (WIDTH - 2 * EDGE) / 34 + 4, 2);
  const { people, placed, statements, votes } = report.counts;
  const subtitle = [
    `${placed.toLocaleString('en')} of ${n(people, 'person', 'people')} voted on enough of ${n(statements, 'statement')} to be placed; ${n(votes, 'vote')} in all.`,
    groupsInOne(report),
  ];
  let y = EDGE;
  const head: string[] = [];
  for (const line of title) {
    y += 34;
    head.push(text(EDGE, y, 'title', line));
    y += 6;
  }
  for (const line of subtitle) {
    y += 22;
    head.push(text(EDGE, y, 'sub', line));
  }
  const top = y + 28;
  const below = top + CARD.height + 26;
  const bridges = drawBridges(report, COLUMN, top);
  const divides = drawDivides(report, CARD, below + 30);
  const height = Math.ceil(Math.max(bridges.bottom, divides.bottom) + EDGE - 12);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="map-title map-words">`,
    `<title id="map-title">${escapeXml(report.topic || 'Where people stand')}</title>`,
    `<desc id="map-words">${escapeXml(sentence(report))}</desc>`,
    `<style>${style()}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}"/>`,
    ...head,
    drawPeople(report, { ...CARD, y: top }),
    text(EDGE + 2, below, 'meta', `Near each other: voted alike. ${modeInWords(report)}`),
    bridges.drawn,
    divides.drawn,
    '</svg>\n',
  ].join('\n');
}

/** What the picture shows, for whoever hears it. */
function sentence(report: MapReport): string {
  const groups = report.groups.map(({ letter, people }) => `${letter} ${n(people, 'person', 'people')}`).join(', ');
  const [bridge] = report.bridging;
  const divide = report.divisive.find(({ divides }) => divides);
  return [
    groupsInOne(report),
    report.groups.length > 1 ? `${groups}.` : '',
    bridge ? `What bridges most: ${bridge.body} ${sharesInWords(bridge.shares)}` : '',
    divide ? `What divides most: ${divide.body} ${sharesInWords(divide.shares)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const modeInWords = ({ mode }: MapReport) => (mode === 'polis' ? 'Computed as Polis does.' : 'Computed by Tilth.');

function style(): string {
  const scheme = (dark: boolean) => {
    const [paper, card, ink, soft, line, stone] = dark
      ? ['#1b1815', '#23201c', '#ece6da', '#a79d8f', '#38332c', '#2a2621']
      : ['#fbfaf5', '#fffefb', '#2a2520', '#6d655b', '#e5dfd3', '#f1ede3'];
    return [
      `.paper{fill:${paper}}.card{fill:${card};stroke:${line}}.stone{fill:${stone}}.line{stroke:${line};fill:none}`,
      `.title,.heading,.say,.letter{fill:${ink}}.sub,.meta{fill:${soft}}.halo{stroke:${card}}.markNone{fill:${soft}}`,
      ...GROUPS.map(
        ([hue, ground, darkHue, darkGround], group) =>
          `.mark${group}{fill:${dark ? darkHue : hue}}.soft${group}{fill:${dark ? darkGround : ground};stroke:${dark ? darkGround : ground}}`,
      ),
    ].join('');
  };
  return [
    ".title,.heading,.say,.letter{font-family:'Newsreader Variable',Newsreader,Georgia,serif}",
    ".sub,.meta{font-family:'Inter Variable',Inter,system-ui,sans-serif}",
    '.title{font-size:34px;letter-spacing:-.01em}.heading{font-size:20px}.say{font-size:17px}.letter{font-size:21px}',
    '.sub{font-size:15px}.meta{font-size:13px}.halo{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}',
    scheme(false),
    `@media (prefers-color-scheme:dark){${scheme(true)}}`,
  ].join('');
}
