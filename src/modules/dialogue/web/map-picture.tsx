import { type KeyboardEvent, useMemo, useRef } from 'react';
import { Button } from '../../../web/controls/button.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { DrawnMap, MapGroup, ToldStatement } from '../contract-map.ts';
import { MapCanvas } from './map-canvas.tsx';
import { boundsOf, dotsIn, type Lens, lensFor } from './map-dots.ts';
import { AREA, hueOf, TEXT } from './map-hues.ts';
import { shifted, useSize, useView } from './map-view.ts';

/** What one points at: a group, by its place, or a statement. */
export type Chosen = { group: number } | { statement: string } | null;

interface MapPictureProps {
  map: DrawnMap;
  chosen?: Chosen;
  onChoose?: (chosen: Chosen) => void;
}

/** People as points by group, statements on the same plane, and where the reader is. */
export function MapPicture({ map, chosen = null, onChoose = () => {} }: MapPictureProps) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const apart = map.groups.length > 0;
  const dots = useMemo(() => {
    const all = dotsIn(map.dots);
    return apart ? all : { ...all, group: all.group.fill(-1) };
  }, [map.dots, apart]);
  const bounds = useMemo(
    () =>
      boundsOf(dots, [
        ...map.groups.flatMap(({ outline }) => outline),
        ...(map.me ? [[map.me.x, map.me.y] as const] : []),
      ]),
    [dots, map.groups, map.me],
  );
  const { shift, nearer, farther, whole, moveBy, style, handlers } = useView(frame, width, height);
  const lens = shifted(lensFor(bounds, width, height), shift);
  const only = chosen && 'group' in chosen ? chosen.group : null;
  const onKey = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      '+': nearer,
      '-': farther,
      0: whole,
      ArrowLeft: () => moveBy(60, 0),
      ArrowRight: () => moveBy(-60, 0),
      ArrowUp: () => moveBy(0, 60),
      ArrowDown: () => moveBy(0, -60),
      Escape: () => onChoose(null),
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key] || event.target !== event.currentTarget)
      return;
    keys[event.key]?.();
    event.preventDefault();
  };
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/useSemanticElements: no element is a picture one can walk through */}
      <div
        ref={frame}
        role="group"
        aria-label={t('dialogue.map-picture')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and zoomed by keys
        tabIndex={0}
        onKeyDown={onKey}
        style={style}
        {...handlers}
        className={`relative h-90 overflow-hidden rounded-lg border border-line bg-card wide:h-93 print:border-edge ${shift.zoom > 1 ? 'cursor-grab' : ''}`}
      >
        {width > 0 && (
          <>
            <svg width={width} height={height} className="absolute inset-0" aria-hidden="true">
              {map.groups.map((group, place) => (
                <Area key={group.id} group={group} place={place} lens={lens} isPale={only !== null && only !== place} />
              ))}
            </svg>
            <MapCanvas dots={dots} lens={lens} width={width} height={height} only={only} />
            <svg width={width} height={height} className="absolute inset-0">
              <title>{t('dialogue.map-picture')}</title>
              {map.groups.map((group, place) => (
                <Label
                  key={group.id}
                  group={group}
                  place={place}
                  map={map}
                  lens={lens}
                  size={{ width, height }}
                  isChosen={only === place}
                  onChoose={onChoose}
                />
              ))}
              {map.statements.map((statement) => (
                <Mark
                  key={statement.id}
                  statement={statement}
                  map={map}
                  lens={lens}
                  size={{ width, height }}
                  isChosen={chosen !== null && 'statement' in chosen && chosen.statement === statement.id}
                  onChoose={onChoose}
                />
              ))}
              {map.me && (
                <You
                  x={lens.left + map.me.x * lens.scale}
                  y={lens.top - map.me.y * lens.scale}
                  word={t('dialogue.map-you')}
                />
              )}
            </svg>
          </>
        )}
      </div>
      <div className="absolute right-2 bottom-2 flex gap-1 print:hidden">
        <Button look="quiet" aria-label={t('dialogue.map-nearer')} onPress={nearer}>
          +
        </Button>
        {shift.zoom > 1 && (
          <>
            <Button look="quiet" aria-label={t('dialogue.map-farther')} onPress={farther}>
              −
            </Button>
            <Button look="quiet" onPress={whole}>
              {t('dialogue.map-whole')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Words over dots can be read. */
const HALO = { paintOrder: 'stroke', stroke: 'var(--color-card)', strokeWidth: 4 } as const;

const onScreen = (lens: Lens, [x, y]: readonly [number, number]) =>
  [lens.left + x * lens.scale, lens.top - y * lens.scale] as const;

/** The outline, with a margin around it and round corners. */
function Area({ group, place, lens, isPale }: { group: MapGroup; place: number; lens: Lens; isPale: boolean }) {
  const hue = hueOf(place);
  const path = group.outline
    .map((corner) =>
      onScreen(lens, corner)
        .map((value) => value.toFixed(1))
        .join(' '),
    )
    .join(' L');
  if (!path) return null;
  return (
    <path
      d={`M${path}Z`}
      className={`${AREA[hue]} ${isPale ? 'opacity-40' : ''}`}
      stroke={`var(--color-${hue}-soft)`}
      strokeWidth="26"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  );
}

interface Size {
  width: number;
  height: number;
}

interface LabelProps {
  group: MapGroup;
  place: number;
  map: DrawnMap;
  lens: Lens;
  size: Size;
  isChosen: boolean;
  onChoose: (chosen: Chosen) => void;
}

/** What a group is called: by a participant, else by the words of the statement that tells most about it. */
export function nameOf(group: MapGroup, { statements }: Pick<DrawnMap, 'statements'>, most = 60): string {
  const told = statements.find(({ id }) => id === group.telling[0]?.statement)?.body ?? '';
  const words = group.name ?? (told && group.telling[0]?.agrees === false ? `≠ ${told}` : told);
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}

function Label({ group, place, map, lens, size, isChosen, onChoose }: LabelProps) {
  const { t } = useWords();
  const corners = group.outline.map((corner) => onScreen(lens, corner));
  const [x] = onScreen(lens, group.centre);
  const top = Math.min(...corners.map(([, y]) => y));
  // Above it, so far as there is room.
  const y = Math.max(20, Math.min(top - 38, size.height - 30));
  const name = nameOf(group, map, size.width < 480 ? 16 : 30);
  const half = Math.min(size.width / 2 - 8, 4 + 3.6 * (name.length + 4));
  const choose = () => onChoose(isChosen ? null : { group: place });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button within a drawing
    <g
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={`${group.letter}. ${nameOf(group, map)}. ${t('dialogue.map-people', { count: group.size })}`}
      className="cursor-pointer outline-none [&:focus-visible>rect]:stroke-leaf"
      onClick={choose}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onChoose({ group: place })}
      onFocus={() => onChoose({ group: place })}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && choose()}
      transform={`translate(${Math.max(half + 4, Math.min(size.width - half - 4, x)).toFixed(1)} ${y.toFixed(1)})`}
    >
      <rect x={-half} y={-17} width={2 * half} height={42} rx={6} fill="transparent" strokeWidth="2" />
      <text
        {...HALO}
        textAnchor="middle"
        className={`fill-ink font-serif text-[1rem] ${isChosen ? 'font-medium' : ''}`}
      >
        <tspan className={`${TEXT[hueOf(place)]} fill-current`}>{group.letter}</tspan>
        {name && ` · ${name}`}
      </text>
      <text {...HALO} y={18} textAnchor="middle" className="fill-soft text-[0.75rem]">
        {t('dialogue.map-people', { count: group.size })}
      </text>
    </g>
  );
}

interface MarkProps extends Omit<LabelProps, 'group' | 'place'> {
  statement: ToldStatement;
}

/** A diamond for what bridges, a square for what divides, a ring for where people are unsure. */
function Mark({ statement, map, lens, size, isChosen, onChoose }: MarkProps) {
  const { t } = useWords();
  const kind = kindOf(statement.id, map);
  if (!statement.at || kind === null) return null;
  const [left, top] = onScreen(lens, statement.at);
  const x = Math.max(12, Math.min(size.width - 12, left));
  const y = Math.max(12, Math.min(size.height - 12, top));
  const choose = () => onChoose(isChosen ? null : { statement: statement.id });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button within a drawing
    <g
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={`${t('dialogue.map-mark', { kind })} ${statement.body}`}
      className="cursor-pointer outline-none"
      onClick={choose}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onChoose({ statement: statement.id })}
      onFocus={() => onChoose({ statement: statement.id })}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && choose()}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
    >
      <circle r={14} fill="transparent" className={isChosen ? 'stroke-ink' : 'stroke-transparent'} strokeWidth="1.5" />
      {kind === 'bridge' && (
        <path d="M0 -7.5L7.5 0L0 7.5L-7.5 0Z" className="fill-leaf stroke-card" strokeWidth="1.5" />
      )}
      {kind === 'divide' && (
        <rect x={-5.5} y={-5.5} width={11} height={11} className="fill-card stroke-ink" strokeWidth="1.75" />
      )}
      {kind === 'unsure' && (
        <circle r={6} className="fill-card stroke-soft" strokeWidth="1.75" strokeDasharray="2.6 2.2" />
      )}
      {map.bridges[0] === statement.id && (
        <text {...HALO} x={13} y={4.5} className="fill-leaf font-medium text-[0.8125rem]">
          {t('dialogue.map-bridge')}
        </text>
      )}
    </g>
  );
}

export function kindOf(id: string, { bridges, divides, unsure }: DrawnMap): 'bridge' | 'divide' | 'unsure' | null {
  if (bridges.includes(id)) return 'bridge';
  if (divides.includes(id)) return 'divide';
  return unsure.includes(id) ? 'unsure' : null;
}

function You({ x, y, word }: { x: number; y: number; word: string }) {
  return (
    <g className="pointer-events-none" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r={9} className="fill-paper stroke-ink" strokeWidth="3" />
      <text {...HALO} x={15} y={-9} className="fill-ink font-strong text-[0.8125rem]">
        {word}
      </text>
    </g>
  );
}
