import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { selectable } from '../../../kernel/words.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Columns, Section } from '../../../web/controls/section.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { usePerson } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { type Happened, readHome, seeNotices } from '../contract.ts';

type Home = ReplyOf<typeof readHome>;

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const person = usePerson();
  const { data, error } = useAsk(readHome, { params }, { about: ['*'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={8} />;
  return (
    <>
      <PageHead
        title={person?.name ?? t('thread.home')}
        sentence={t('thread.home-sentence', { waiting: data.waiting.length })}
      />
      <Columns aside={<Moving items={data.moving} />}>
        <Section title={t('thread.waits')}>
          <Waiting items={data.waiting} />
        </Section>
        <Became home={data} />
      </Columns>
    </>
  );
}

function Waiting({ items }: { items: Home['waiting'] }) {
  const { t, relative } = useWords();
  const ecosystem = useEcosystem();
  if (items.length === 0) return <p className="text-soft">{t('thread.waits-none')}</p>;
  return (
    <ul className="border-line border-t">
      {items.map(({ id, word, values, title, path, since, due }) => (
        <li key={id} className="border-line border-b py-3.5">
          <p className="mb-0.5 text-meta text-soft">
            {t('thread.waits-for', { count: 0, ...values, word: selectable(word) })} ·{' '}
            {due ? t('thread.due', { when: relative(due) }) : <Moment at={since} relative />}
          </p>
          <p className="line-clamp-2 max-w-measure font-serif text-speech">
            <TextLink to={`/${ecosystem}${path}`}>{title}</TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Became({ home }: { home: Home }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const see = useSend(seeNotices, { stale: ['/api/:ecosystem/home'] });
  const [latest] = home.became;
  const done = home.unseen > 0 && latest && (
    <Button look="text" isPending={see.isPending} onPress={() => see.mutate({ params, body: { until: latest.at } })}>
      {t('thread.seen')}
    </Button>
  );
  return (
    <Section title={t('thread.became')} aside={done}>
      {home.became.length === 0 && <p className="text-soft">{t('thread.became-none')}</p>}
      <ul>
        {home.became.map((each) => (
          <li
            key={each.id}
            className={`border-line border-b py-3.5 pl-4 ${each.seen ? '' : 'border-l-2 border-l-leaf'}`}
          >
            <WhatHappened item={each} />
            {each.own.title && (
              <p className="mt-1 line-clamp-1 text-meta text-soft">
                {t('thread.from-yours', { kind: each.own.kind, title: each.own.title })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Moving({ items }: { items: Home['moving'] }) {
  const { t } = useWords();
  return (
    <Section title={t('thread.moving')} size="small">
      {items.length === 0 && <p className="text-meta text-soft">{t('thread.moving-none')}</p>}
      <ul>
        {items.map((each) => (
          <li key={each.id} className="border-line border-b py-2.5">
            <WhatHappened item={each} small />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who did what, when; and the thing itself by its title, or its public face where it is not shared with the reader. */
function WhatHappened({ item, small }: { item: Happened; small?: boolean }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const { subject } = item;
  return (
    <>
      <p className="text-meta text-soft">
        {item.by ?? t('thread.somebody')} {t('thread.happened', { kind: selectable(item.kind) })} ·{' '}
        <Moment at={item.at} relative />
      </p>
      <p className={`line-clamp-2 max-w-measure font-serif ${small ? 'text-[1.0625rem]/6' : 'text-speech'}`}>
        {subject.title !== null && subject.path !== null ? (
          <TextLink to={`/${ecosystem}${subject.path}`}>{subject.title}</TextLink>
        ) : (
          (subject.sentence ?? t('thread.face', { kind: subject.kind }))
        )}
      </p>
    </>
  );
}
