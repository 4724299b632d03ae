import { useQuery } from '@tanstack/react-query';
import { call } from '../api.ts';
import { Loading } from '../controls/loading.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { PageProblem } from '../controls/page-problem.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { Empty, Section } from '../controls/section.tsx';
import { useFilters } from '../place.ts';
import type { Problem } from '../problem.ts';
import { useWords } from '../words/words.tsx';
import { type Described, type Field, operationsOf, type Reference } from './reference.ts';

/** What programs may ask of Tilth: made from the contracts that the server itself checks with. */
export function Page() {
  const { t } = useWords();
  const [{ search = '' }, change] = useFilters();
  const { data, error } = useQuery<Reference, Problem>({
    queryKey: ['/api/openapi.json'],
    queryFn: ({ signal }) => call('GET', '/api/openapi.json', undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={8} />;
  const areas = operationsOf(data, search);
  const count = [...areas.values()].reduce((sum, { length }) => sum + length, 0);
  return (
    <div className="w-full">
      <PageHead title={t('shell.reference.title')} sentence={t('shell.reference.sentence', { count })} />
      <p className="mb-6 max-w-measure text-soft">
        {t('shell.reference.how')}{' '}
        <a className="text-leaf underline" href="/api/openapi.json">
          {t('shell.reference.document')}
        </a>
      </p>
      <div className="mb-8">
        <SearchField
          label={t('shell.reference.find')}
          value={search}
          onSearch={(text) => change({ search: text || undefined })}
        />
      </div>
      {count === 0 && <Empty title={t('shell.reference.none')} />}
      {[...areas].map(([area, operations]) => (
        <Section key={area} title={area}>
          <ul className="border-line border-t">
            {operations.map((operation) => (
              <Operation key={`${operation.method} ${operation.path}`} operation={operation} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Operation({ operation }: { operation: Described }) {
  const { t } = useWords();
  const { method, path, summary, parameters, body, reply } = operation;
  return (
    <li className="border-line border-b">
      <details className="py-3">
        <summary className="cursor-pointer rounded-sm">
          <span className="font-medium">{summary}</span>
          <code className="mt-1 block break-all text-meta text-soft">
            <span className="font-strong text-leaf">{method}</span> {path}
          </code>
        </summary>
        <div className="mt-3 grid gap-4 pb-2 pl-4">
          <Fields title={t('shell.reference.parameters')} fields={parameters} />
          <Fields title={t('shell.reference.body')} fields={body} />
          <Fields title={t('shell.reference.reply')} fields={reply} />
        </div>
      </details>
    </li>
  );
}

function Fields({ title, fields }: { title: string; fields: readonly Field[] }) {
  const { t } = useWords();
  if (fields.length === 0) return null;
  return (
    <div>
      <p className="mb-1 font-strong text-meta">{title}</p>
      <ul className="grid gap-0.5 text-meta">
        {fields.map(({ name, is, depth, optional }) => (
          <li key={name} className="grid grid-cols-[minmax(9rem,16rem)_1fr] gap-3">
            <code className="break-all" style={{ paddingLeft: `${depth}rem` }}>
              {name.split('.').at(-1)}
            </code>
            <span className="text-soft">
              {is}
              {optional && ` · ${t('shell.reference.optional')}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
