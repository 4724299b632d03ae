import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useHeadingFocus } from '../layout/focus.ts';
import { useWords } from '../words/words.tsx';

export interface Crumb {
  label: string;
  to?: string;
  params?: Record<string, string>;
}

interface PageHeadProps {
  title: string;
  /** Somebody's own words as the title: in quotes, a little smaller. */
  said?: boolean;
  crumbs?: readonly Crumb[];
  /** A sentence under the title: what this page says, in numbers where there are any. */
  sentence?: ReactNode;
  chips?: ReactNode;
  /** The one main action. */
  action?: ReactNode;
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('shell.breadcrumbs')} className="mb-2">
      <ol className="flex flex-wrap text-meta text-soft">
        {crumbs.map(({ label, to, params }, place) => (
          <li key={`${to}${label}`} className="flex min-w-0">
            {place > 0 && (
              <span aria-hidden="true" className="px-2">
                /
              </span>
            )}
            {to ? (
              <Link to={to} params={params as never} className="truncate rounded-sm hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span className="truncate">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Every page begins with one: it also names the document and takes the focus after a change of page. */
export function PageHead({ title, said, crumbs, sentence, chips, action }: PageHeadProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useHeadingFocus(heading);
  useEffect(() => {
    document.title = t('shell.page-title', { page: title });
  }, [t, title]);
  return (
    <header className="mb-7 wide:flex wide:items-start wide:justify-between wide:gap-8">
      <div className="min-w-0">
        {crumbs && crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <h1
          ref={heading}
          tabIndex={-1}
          className={`max-w-[30ch] font-serif outline-none ${said ? 'text-voice' : 'text-voice desk:text-title'}`}
        >
          {title}
        </h1>
        {sentence && <p className="mt-2 max-w-measure text-soft">{sentence}</p>}
        {chips && <div className="mt-3 flex flex-wrap gap-1.5">{chips}</div>}
      </div>
      {action && <div className="mt-5 shrink-0 wide:mt-1 print:hidden">{action}</div>}
    </header>
  );
}
