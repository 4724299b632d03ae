/** Text for XML: what would be read as markup is written out, and what XML cannot hold is left away. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** SVG does not break lines: about how wide a text is, in ems. East Asian characters are as wide as high. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character) ? 1 : 0.5;
  return width;
}

/** Lines of at most so many ems; what does not fit into the last one ends in an ellipsis. */
export function wrap(text: string, ems: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Words; where there are no spaces (Chinese, Japanese), characters.
  const parts =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s?|\s/g) ?? [];
  for (const part of parts.flatMap((each) => pieces(each, ems))) {
    if (line !== '' && widthOf((line + part).trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const [last = ''] = lines.slice(most - 1);
  return [...lines.slice(0, most - 1), `${last.replace(/.{1,2}$/u, '')}…`];
}

function pieces(word: string, ems: number): string[] {
  if (widthOf(word) <= ems) return [word];
  const size = Math.max(1, Math.floor(ems));
  return word.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
}

export function text(x: number, y: number, classes: string, words: string, anchor = 'start'): string {
  const at = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" class="${classes}"${at}>${escapeXml(words)}</text>`;
}

export const round = (value: number) => Math.round(10 * value) / 10;
