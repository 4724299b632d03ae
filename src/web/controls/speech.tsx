import type { ReactNode } from 'react';

interface SpeechProps {
  /** What somebody said, in their words. */
  children: ReactNode;
  /** Who said it, above the words. */
  who?: ReactNode;
  /** What the system adds below, small. */
  note?: ReactNode;
  /** large: alone on a phone. small: in a row of many. */
  size?: 'small' | 'normal' | 'large';
  /** Marks of quotation, as the page's language sets them. */
  quoted?: boolean;
  /** Not said yet, only expected. */
  expected?: boolean;
}

const SIZES = { small: 'text-[1.0625rem]/6', normal: 'text-speech', large: 'text-voice' };

/** People's words, set large in the serif; the system's beside them, small. */
export function Speech({ children, who, note, size = 'normal', quoted, expected }: SpeechProps) {
  return (
    <figure>
      {who && <figcaption className="mb-0.5 text-meta text-soft">{who}</figcaption>}
      <blockquote
        className={`max-w-measure whitespace-pre-line font-serif ${SIZES[size]} ${expected ? 'text-soft' : ''} ${quoted ? 'before:[content:open-quote] after:[content:close-quote]' : ''}`}
      >
        {children}
      </blockquote>
      {note && <div className="mt-1 text-meta text-soft">{note}</div>}
    </figure>
  );
}
