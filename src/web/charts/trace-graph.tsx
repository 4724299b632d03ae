import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Moment } from '../controls/moment.tsx';
import { Disclosure } from '../controls/section.tsx';
import { useWords } from '../words/words.tsx';
import {
  type Direction,
  layoutTrace,
  neighbour,
  type Placed,
  STEP,
  type TraceEdge,
  type TraceNode,
} from './trace-layout.ts';

interface TraceGraphProps {
  label: string;
  nodes: readonly TraceNode[];
  edges: readonly TraceEdge[];
  /** Where the reader came from: it is marked. */
  here?: string;
}

const RINGS = { leaf: 'border-leaf', clay: 'border-clay', open: 'border-dotted border-soft' };

function Step({ node, here }: { node: TraceNode; here: boolean }) {
  return (
    <span
      className={`flex h-full flex-col overflow-hidden rounded-lg border bg-card px-3 py-2 ${here ? 'border-leaf' : 'border-line'}`}
    >
      <span className="flex items-center gap-1.5 text-chip text-soft">
        <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full border-2 ${RINGS[node.ring ?? 'leaf']}`} />
        <span className="truncate">{node.kind}</span>
        {node.at && (
          <span className="ml-auto shrink-0">
            <Moment at={node.at} />
          </span>
        )}
      </span>
      <span className="mt-1 line-clamp-3 font-serif text-[0.9375rem]/[1.125rem]">{node.label}</span>
    </span>
  );
}

interface StepPlaceProps {
  placed: Placed;
  here: boolean;
  current: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function StepPlace({ placed: { node, x, y }, here, current, onFocus, onKeyDown }: StepPlaceProps) {
  const wiring = {
    'data-step': node.id,
    tabIndex: current ? 0 : -1,
    onFocus,
    onKeyDown,
    className: 'absolute block rounded-lg text-left',
    style: { left: x, top: y, width: STEP.width, height: STEP.height },
  };
  if (node.to) {
    return (
      <Link to={node.to} {...wiring}>
        <Step node={node} here={here} />
      </Link>
    );
  }
  // What was not shared leads nowhere, but is a step of the way all the same.
  return (
    <button type="button" {...wiring}>
      <Step node={node} here={here} />
    </button>
  );
}

function TraceList({ nodes, edges }: Pick<TraceGraphProps, 'nodes' | 'edges'>) {
  const { t, list } = useWords();
  const ordered = [...nodes].sort((one, other) => (one.at ?? '~').localeCompare(other.at ?? '~'));
  const label = (id: string) => nodes.find((node) => node.id === id)?.label ?? '';
  return (
    <ol className="max-w-measure">
      {ordered.map((node) => {
        const before = edges.filter((edge) => edge.to === node.id).map((edge) => label(edge.from));
        return (
          <li key={node.id} className="border-line border-b py-2.5">
            <p className="text-meta text-soft">
              {node.kind}
              {node.at && (
                <>
                  {' · '}
                  <Moment at={node.at} />
                </>
              )}
            </p>
            <p className="font-serif text-speech">{node.to ? <Link to={node.to}>{node.label}</Link> : node.label}</p>
            <p className="text-meta text-soft">
              {before.length > 0 ? t('shell.trace.follows', { what: list(before) }) : t('shell.trace.begins')}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** Back to what something came from, forward to what became of it: as a picture one can walk in, and as a list. */
export function TraceGraph({ label, nodes, edges, here }: TraceGraphProps) {
  const { t } = useWords();
  const layout = useMemo(() => layoutTrace(nodes, edges), [nodes, edges]);
  const [current, setCurrent] = useState(here ?? layout.placed[0]?.node.id ?? '');
  const picture = useRef<HTMLElement>(null);
  useEffect(() => {
    const step = here && picture.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(here)}"]`);
    if (step && picture.current) picture.current.scrollLeft = step.offsetLeft - picture.current.clientWidth / 2;
  }, [here]);
  const onKey = (event: KeyboardEvent) => {
    if (!event.key.startsWith('Arrow')) return;
    const next = neighbour(layout, current, event.key as Direction);
    if (!next) return;
    event.preventDefault();
    picture.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <figure>
      <figcaption className="mb-3 text-soft">
        {t('shell.trace.sentence', { steps: nodes.length, links: edges.length })}
      </figcaption>
      <section
        ref={picture}
        aria-label={`${label}. ${t('shell.trace.picture')}`}
        className="-mx-5.5 hidden overflow-x-auto px-5.5 pt-1 pb-4 wide:block print:hidden"
      >
        <div className="relative" style={{ width: layout.width, height: layout.height }}>
          <svg width={layout.width} height={layout.height} aria-hidden="true" className="absolute inset-0">
            {layout.routes.map(({ from, to, path }) => {
              const lit = from === current || to === current;
              return (
                <path
                  key={`${from} ${to}`}
                  d={path}
                  fill="none"
                  strokeWidth={lit ? 2 : 1.5}
                  className={lit ? 'stroke-leaf' : 'stroke-edge'}
                />
              );
            })}
          </svg>
          {layout.placed.map((placed) => (
            <StepPlace
              key={placed.node.id}
              placed={placed}
              here={placed.node.id === here}
              current={placed.node.id === current}
              onFocus={() => setCurrent(placed.node.id)}
              onKeyDown={onKey}
            />
          ))}
        </div>
      </section>
      <div className="wide:hidden print:block">
        <TraceList nodes={nodes} edges={edges} />
      </div>
      <div className="hidden wide:block print:hidden">
        <Disclosure title={t('shell.trace.as-list')}>
          <TraceList nodes={nodes} edges={edges} />
        </Disclosure>
      </div>
    </figure>
  );
}
