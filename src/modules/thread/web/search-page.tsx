import { useAsk } from '../../../web/api.ts';
import { TextLink } from '../../../web/controls/button.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { SearchField } from '../../../web/controls/search-field.tsx';
import { useEcosystem, useFilters } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { search } from '../contract.ts';

export function Page() {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const [filters, change] = useFilters();
  const words = (filters.q ?? '').slice(0, 200);
  const asked = { params: { ecosystem }, query: { words } };
  const { data, error } = useAsk(search, asked, { when: words.trim() !== '', keep: true, about: [] });
  return (
    <>
      <PageHead title={t('thread.search')} sentence={t('thread.search-hint')} />
      <div className="mb-7 max-w-measure">
        <SearchField
          label={t('thread.search-label')}
          value={words}
          onSearch={(q) => change({ q: q || undefined })}
          autoFocus
        />
      </div>
      <ProblemNote problem={error} />
      {words.trim() !== '' && data && (
        <>
          <p aria-live="polite" className="mb-3 text-meta text-soft">
            {data.items.length === 0
              ? t('thread.search-none', { words })
              : t('thread.search-count', { count: data.items.length })}
          </p>
          <ul className="border-line border-t">
            {data.items.map(({ id, kind, title, path, at }) => (
              <li key={id} className="border-line border-b py-3">
                <p className="text-meta text-soft">
                  {t('thread.kind', { kind })} · <Moment at={at} />
                </p>
                <p className="line-clamp-2 max-w-measure font-serif text-speech">
                  <TextLink to={`/${ecosystem}${path}`}>{title}</TextLink>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
