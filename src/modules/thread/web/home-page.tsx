import { useState } from 'react';
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
  if (data.waiting.length + data.became.length + data.moving.length === 0) {
    return <Begin name={person?.name ?? t('thread.home')} />;
  }
  return (
    <>
      <PageHead
        title={person?.name ?? t('thread.home')}
        sentence={t('thread.home-sentence', { waiting: data.waiting.length, moved: data.unseen })}
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

const FIRST_STEPS = ['people', 'spaces', 'signals'] as const;

/** Where nothing has happened yet: what to do first, and why. */
function Begin({ name }: { name: string }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  return (
    <>
      <PageHead title={name} sentence={t('thread.begin')} />
      <ul className="max-w-measure border-line border-t">
        {FIRST_STEPS.map((step) => (
          <li key={step} className="border-line border-b py-4">
            <p className="font-serif text-speech">
              <TextLink to={`/${ecosystem}/${step}`}>{t('thread.begin-with', { step })}</TextLink>
            </p>
            <p className="mt-0.5 text-meta text-soft">{t('thread.begin-why', { step })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** So many show at once: what waits longest is not lost, but it does not hide what became of one's own. */
const FIRST = 5;

function Waiting({ items }: { items: Home['waiting'] }) {
  const { t, relative } = useWords();
  const ecosystem = useEcosystem();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <p className="text-soft">{t('thread.waits-none')}</p>;
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <>
      <ul className="border-line border-t">
        {shown.map(({ id, word, values, title, path, since, due }) => (
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
      {items.length > shown.length && (
        <div className="mt-3 text-meta">
          <Button look="text" onPress={() => setAll(true)}>
            {t('thread.waits-more', { count: items.length - shown.length })}
          </Button>
        </div>
      )}
    </>
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
  const things = [...new Set(home.became.map(({ own }) => own.id))];
  return (
    <Section title={t('thread.became')} aside={done}>
      {things.length === 0 && <p className="text-soft">{t('thread.became-none')}</p>}
      <ul>
        {things.map((id) => (
          <Own key={id} steps={home.became.filter(({ own }) => own.id === id)} />
        ))}
      </ul>
    </Section>
  );
}

/** One thing of one's own, and what followed from it last. */
function Own({ steps }: { steps: Home['became'] }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const [latest] = steps;
  if (!latest) return null;
  const { id, kind, title, path, more } = latest.own;
  return (
    <li className="border-line border-t py-4 last:border-b">
      <p className="text-meta text-soft">{t('thread.yours', { kind })}</p>
      {title && (
        <h3 className="mb-3 line-clamp-2 max-w-measure font-serif text-speech">
          {path ? <TextLink to={`/${ecosystem}${path}`}>{title}</TextLink> : title}
        </h3>
      )}
      <ul className="grid gap-2.5">
        {steps.map((step) => (
          <li key={step.id} className={`border-l-2 pl-4 ${step.seen ? 'border-line' : 'border-leaf'}`}>
            <WhatHappened item={step} small />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-meta">
        <TextLink to={`/${ecosystem}/traces/${id}`}>{t(more ? 'thread.steps-all' : 'thread.steps-trace')}</TextLink>
      </p>
    </li>
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
        {item.by ?? t('thread.somebody', { who: item.deadline ? 'deadline' : 'other' })}{' '}
        {t('thread.happened', { kind: selectable(item.kind) })} · <Moment at={item.at} relative />
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
