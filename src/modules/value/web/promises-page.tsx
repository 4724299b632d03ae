import { useState } from 'react';
import { useAsk, useAskPages } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Pager } from '../../../web/controls/pager.tsx';
import { Columns, Empty, Section } from '../../../web/controls/section.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listPropositions } from '../contract.ts';
import { type ListedPromise, listPromises } from '../contract-promises.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { StandingChips } from './standing.tsx';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [drafting, setDrafting] = useState(false);
  const about = ['promise', 'experience'];
  const { items, error, more, loading, onMore } = useAskPages(listPromises, { params }, { about });
  if (error) return <PageProblem problem={error} />;
  if (!items) return <Loading heading lines={6} />;
  return (
    <>
      <PageHead
        title={t('value.promises')}
        // Counted where all of them are here.
        sentence={more ? undefined : t('value.promises-sentence', { count: items.length })}
        action={
          <Button look="filled" onPress={() => setDrafting(true)}>
            {t('value.draft')}
          </Button>
        }
      />
      <Columns aside={<Propositions />}>
        {items.length === 0 && <Empty title={t('value.promises-none')} />}
        <ul className="border-line border-t empty:hidden">
          {items.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} />
          ))}
        </ul>
        <Pager more={more} loading={loading} onMore={onMore} />
      </Columns>
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
    </>
  );
}

/** `within`: on the page of its proposition, which need not be named again. */
export function PromiseRow({ promise, within = false }: { promise: ListedPromise; within?: boolean }) {
  const { t, moment } = useWords();
  const ecosystem = useEcosystem();
  return (
    <li className="border-line border-b py-4">
      <p className="mb-0.5 text-meta text-soft">
        {[
          ...(within ? [] : [promise.proposition?.title, promise.space?.name]),
          t('value.by', { horizon: moment(promise.horizon) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="mb-1.5 max-w-measure font-serif text-speech">
        <TextLink to={`/${ecosystem}/promises/${promise.id}`}>{promise.claim}</TextLink>
      </p>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5">
        {promise.withdrawnAt && <Chip tone="broken">{t('value.withdrawn')}</Chip>}
        <StandingChips standing={promise.standing} />
        {promise.mine && !promise.answered && !promise.withdrawnAt && <Chip tone="open">{t('value.yours')}</Chip>}
      </div>
    </li>
  );
}

function Propositions() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const { data } = useAsk(listPropositions, { params }, { about: ['proposition'] });
  return (
    <Section title={t('value.propositions')} size="small">
      {data?.items.length === 0 && <p className="text-meta text-soft">{t('value.propositions-none')}</p>}
      <ul>
        {data?.items.map(({ id, title, space }) => (
          <li key={id} className="border-line border-b py-2.5">
            <TextLink to={`/${params.ecosystem}/propositions/${id}`} className="font-serif text-[1.0625rem]/6">
              {title}
            </TextLink>
            <p className="text-meta text-soft">{space.name}</p>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-meta">
        <TextLink to={`/${params.ecosystem}/experiences`}>{t('value.own-accord')}</TextLink>
      </p>
    </Section>
  );
}
