import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

/** leaf: it happened. clay: something broke or fell. open: not yet. */
export type Ring = 'leaf' | 'clay' | 'open';

export interface StoryEvent {
  key: string;
  ring?: Ring;
  /** Who, what, when: small, above. */
  head: ReactNode;
  /** What was said or came out: large, in the serif. */
  said?: ReactNode;
  /** Words of a person: in quotation marks. */
  quoted?: boolean;
  /** What the system adds: small, below. */
  note?: ReactNode;
}

const RINGS: Record<Ring, string> = {
  leaf: 'border-leaf',
  clay: 'border-clay',
  open: 'border-dotted border-soft',
};

function RingMark({ ring }: { ring: Ring }) {
  const { t } = useWords();
  return (
    <>
      <span
        aria-hidden="true"
        className={`absolute top-1.25 left-0.5 size-3.5 rounded-full border-[2.5px] bg-paper ${RINGS[ring]}`}
      />
      {ring !== 'leaf' && (
        <span className="sr-only">{t(ring === 'clay' ? 'shell.story.broke' : 'shell.story.open')}</span>
      )}
    </>
  );
}

/** The thread: events in time, the latest below. */
export function Story({ events, label }: { events: readonly StoryEvent[]; label: string }) {
  return (
    <ol aria-label={label}>
      {events.map(({ key, ring = 'leaf', head, said, quoted, note }) => (
        <li
          key={key}
          className="relative pb-6.5 pl-8.5 before:absolute before:top-5 before:-bottom-1.5 before:left-2 before:w-0.5 before:bg-line last:pb-0 last:before:hidden"
        >
          <RingMark ring={ring} />
          <div className="text-meta text-soft [&_b]:font-medium [&_b]:text-ink">{head}</div>
          {said && (
            <div
              className={`mt-0.75 max-w-measure font-serif text-speech ${ring === 'open' ? 'text-soft' : ''} ${quoted ? 'before:[content:open-quote] after:[content:close-quote]' : ''}`}
            >
              {said}
            </div>
          )}
          {note && <div className="mt-1 max-w-measure text-meta text-soft">{note}</div>}
        </li>
      ))}
    </ol>
  );
}
