import { Fragment, type ReactNode, useId } from 'react';
import { TextLink } from './button.tsx';

interface SectionProps {
  title: string;
  children: ReactNode;
  /** small: in the column at the side. */
  size?: 'normal' | 'small';
  /** Beside the title: a link, a quiet button. */
  aside?: ReactNode;
}

export function Section({ title, children, size = 'normal', aside }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={size === 'small' ? 'mb-7' : 'mb-11'}>
      <div className={`flex items-baseline justify-between gap-4 ${size === 'small' ? 'mb-2' : 'mb-4.5'}`}>
        <h2 id={id} className={size === 'small' ? 'font-strong text-meta' : 'font-serif text-heading'}>
          {title}
        </h2>
        {aside && <div className="shrink-0 whitespace-nowrap text-meta text-soft">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** What one acts on stands on a card; everything else between lines. */
export function Card({ children }: { children: ReactNode }) {
  return <div className="rounded-lg border border-line bg-card p-4.5 wide:px-5">{children}</div>;
}

interface ColumnsProps {
  children: ReactNode;
  aside: ReactNode;
  /** What to do now: at the head of what stands beside; on a phone before the story, where it is found at once. */
  first?: ReactNode;
}

/** The page's story and what stands beside it; one below the other on a phone. */
export function Columns({ children, aside, first }: ColumnsProps) {
  return (
    <div className="grid gap-x-11 gap-y-4 broad:grid-cols-[minmax(0,1fr)_18rem] broad:grid-rows-[auto_1fr] broad:gap-y-0">
      {first && <div className="min-w-0 broad:col-start-2">{first}</div>}
      <div className="min-w-0 broad:col-start-1 broad:row-span-2 broad:row-start-1">{children}</div>
      <aside className="min-w-0 border-line border-t pt-7 broad:col-start-2 broad:border-0 broad:pt-0">{aside}</aside>
    </div>
  );
}

/** Terms and what they are here. */
export function Facts({ facts }: { facts: readonly { term: string; to?: string; is: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(5rem,auto)_1fr] gap-x-3.5 gap-y-1.75 text-meta">
      {facts.map(({ term, to, is }) => (
        <Fragment key={to ?? term}>
          <dt className="text-soft">{to ? <TextLink to={to}>{term}</TextLink> : term}</dt>
          <dd className="min-w-0">{is}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Nothing here yet: what would be here, and how it comes about. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="max-w-measure border-line border-t border-dashed pt-6 pb-8">
      <p className="font-serif text-speech text-soft">{title}</p>
      {children && <p className="mt-1.5 text-soft">{children}</p>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}

/** More, for who wants to know. */
export function Disclosure({ title, children, open }: { title: string; children: ReactNode; open?: boolean }) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded-sm text-meta text-soft underline decoration-edge underline-offset-4 hover:text-ink hover:decoration-current desk:min-h-8">
        <svg
          width="9"
          height="9"
          viewBox="0 0 10 10"
          aria-hidden="true"
          className="transition-transform group-open:rotate-90"
        >
          <path d="M3 1l4.5 4L3 9" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
        {title}
      </summary>
      <div className="pt-2 pb-3">{children}</div>
    </details>
  );
}
