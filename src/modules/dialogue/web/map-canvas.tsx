import { useEffect, useMemo, useRef, useState } from 'react';
import { type Colour, type Dots, drawDots, type Lens, radiusFor } from './map-dots.ts';
import { HUES, TEXT } from './map-hues.ts';

interface MapCanvasProps {
  dots: Dots;
  lens: Lens;
  width: number;
  height: number;
  /** Places of groups that are not meant now: paler. */
  only: number | null;
}

/** The dots, and nothing else: what they mean is said beside them. */
export function MapCanvas({ dots, lens, width, height, only }: MapCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const samples = useRef<HTMLSpanElement>(null);
  const turned = useTheme();
  const meant = useMemo(() => (only === null ? dots : lastOf(dots, only)), [dots, only]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the theme the same names mean other colours
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d');
      if (!context || !samples.current || width === 0) return;
      const density = Math.min(2, window.devicePixelRatio || 1);
      const [wide, tall] = [Math.round(width * density), Math.round(height * density)];
      const sheet = context.createImageData(wide, tall);
      const colours = [...samples.current.children].map((each) => colourOf(getComputedStyle(each).color));
      const radius = radiusFor(dots.count) * density;
      const through = { scale: lens.scale * density, left: lens.left * density, top: lens.top * density };
      drawDots(sheet, meant, through, radius, cycled(colours), dots.count > 1_000 ? 0.6 : 0.9);
      if (context.canvas.width !== wide || context.canvas.height !== tall) {
        context.canvas.width = wide;
        context.canvas.height = tall;
      }
      context.putImageData(sheet, 0, 0);
    });
    return () => cancelAnimationFrame(frame);
  }, [meant, lens.scale, lens.left, lens.top, width, height, turned]);
  return (
    <>
      <canvas ref={canvas} className="absolute inset-0 size-full" />
      <span ref={samples} hidden>
        {HUES.map((hue) => (
          <i key={hue} className={TEXT[hue]} />
        ))}
        <i className="text-edge" />
      </span>
    </>
  );
}

/** A group that is meant is drawn over the others, in its colour; they are drawn as if they were in none. */
function lastOf(dots: Dots, only: number): Dots {
  const order = [...dots.group.keys()].sort(
    (one, other) => Number(dots.group[one] === only) - Number(dots.group[other] === only),
  );
  const pick = (values: Float32Array) => Float32Array.from(order, (place) => values[place] ?? 0);
  const group = Int8Array.from(order, (place) => (dots.group[place] === only ? only : -1));
  return { count: dots.count, x: pick(dots.x), y: pick(dots.y), group };
}

/** One colour for each possible group, and the last for none. */
const cycled = (colours: readonly Colour[]) => [
  ...Array.from({ length: 120 }, (_, place) => colours[place % HUES.length] ?? ([0, 0, 0] as const)),
  colours.at(-1) ?? ([0, 0, 0] as const),
];

function colourOf(text: string): Colour {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  // `color(srgb 0.4 …)` counts to one.
  return text.startsWith('color(') ? [red * 255, green * 255, blue * 255] : [red, green, blue];
}

/** Another number whenever the page turns light or dark. */
function useTheme(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const turn = () => setTurns((before) => before + 1);
    const query = matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(turn);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    query.addEventListener('change', turn);
    return () => {
      observer.disconnect();
      query.removeEventListener('change', turn);
    };
  }, []);
  return turns;
}
