import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** `--color-ink: light-dark(#2a2520, #ece6da)` for one of the two. */
function colour(name: string, dark: boolean): string {
  const found = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)?.[dark ? 2 : 1];
  if (!found) throw new Error(`theme.css has no ${name}.`);
  return found;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The hues of a map's groups. */
const GROUPS = ['plum', 'teal', 'indigo', 'rose', 'olive', 'cocoa'];

const TEXT: [string, string][] = [
  ...['paper', 'card', 'stone'].flatMap((ground) =>
    ['ink', 'soft', 'leaf', 'clay', 'ochre-ink', 'slate', ...GROUPS].map((text): [string, string] => [text, ground]),
  ),
  ...['leaf', 'clay', 'slate', ...GROUPS].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ['ochre-ink', 'ochre-soft'],
  ['ink', 'leaf-soft'],
  ['soft', 'leaf-soft'],
  ['paper', 'leaf'],
  ['paper', 'leaf-deep'],
  ['paper', 'ink'],
];
const SHAPES: [string, string][] = ['paper', 'card', 'stone'].flatMap((ground) =>
  ['edge', 'leaf', 'clay', 'ochre', 'slate', ...GROUPS].map((shape): [string, string] => [shape, ground]),
);

describe.each([
  ['light', false],
  ['dark', true],
] as const)('%s', (_name, dark) => {
  it.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, dark), colour(ground, dark))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(colour(shape, dark), colour(ground, dark))).toBeGreaterThanOrEqual(3);
  });
});
