import { useEffect, useState } from 'react';
import { isId } from '../../../kernel/identifiers.ts';
import { selectable } from '../../../kernel/words.ts';
import { useAsk, useAskPages } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Disclosure } from '../../../web/controls/section.tsx';
import { Segments } from '../../../web/controls/segments.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { useHash } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import type { Dialogue } from '../contract.ts';
import { listStatements, ORDERS, type Order, readVotes, type Statement } from '../contract-statements.ts';
import { SayForm } from './say-form.tsx';
import { TallyBar, TallySentence } from './tally-bar.tsx';

const ABOUT = ['statement', 'map'];

interface Within {
  dialogue: Dialogue;
  params: { ecosystem: string; dialogue: string };
}

export function StatementList({ dialogue, params }: Within) {
  const { t } = useWords();
  const [wished, setOrder] = useState<Order>('said');
  const order = dialogue.hidden === null ? wished : 'said';
  const { items, more, loading, onMore } = useAskPages(
    listStatements,
    { params, query: { order } },
    { about: ABOUT, keep: true },
  );
  const sought = useHash().replace(/^s-/, '');
  const missing = sought !== '' && items !== undefined && !items.some(({ id }) => id === sought);
  // A quote may lead to a statement further down than is here.
  const { data: far } = useAsk(
    listStatements,
    { params, query: { only: [sought] } },
    { about: ABOUT, when: missing && isId(sought) },
  );
  const shown = [...((missing && far?.items) || []), ...(items ?? [])];
  const here = shown.some(({ id }) => id === sought);
  useEffect(() => {
    if (here) document.getElementById(`s-${sought}`)?.scrollIntoView();
  }, [here, sought]);
  if (dialogue.statements === 0) return <p className="text-soft">{t('dialogue.statements-none')}</p>;
  return (
    <>
      {dialogue.hidden === null ? (
        <div className="mb-4">
          <Segments
            label={t('dialogue.order-label')}
            hideLabel
            value={order}
            onChange={setOrder}
            options={ORDERS.map((value) => ({ value, label: t(`dialogue.order-${value}`) }))}
          />
        </div>
      ) : (
        <p className="mb-4 text-soft">{t('dialogue.results-hidden', { why: selectable(dialogue.hidden) })}</p>
      )}
      <ul className="border-line border-t">
        {shown.map((statement) => (
          <li key={statement.id} id={`s-${statement.id}`} className="scroll-mt-6 border-line border-b py-4">
            <One statement={statement} dialogue={dialogue} params={params} />
          </li>
        ))}
      </ul>
      {more && (
        <div className="mt-4">
          <Button onPress={onMore} isPending={loading}>
            {t('dialogue.more', { left: dialogue.statements - (items?.length ?? 0) })}
          </Button>
        </div>
      )}
    </>
  );
}

function One({ statement, dialogue, params }: Within & { statement: Statement }) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const done = () => setEditing(false);
  if (editing) return <SayForm params={params} statement={statement} onSent={done} onCancel={done} />;
  const { tally, vote, assumption } = statement;
  return (
    <>
      <Speech
        who={statement.by ?? t('dialogue.elsewhere')}
        size="small"
        note={assumption && t('dialogue.assumes', assumption)}
      >
        {statement.body}
      </Speech>
      {tally && <TallyBar tally={tally} />}
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-meta text-soft empty:hidden">
        {tally && <TallySentence tally={tally} />}
        {statement.setAside && <span>{t('dialogue.set-aside')}</span>}
        {!statement.setAside && vote && <span>{t('dialogue.voted-what', { vote })}</span>}
        {statement.mayEdit && (
          <Button look="text" onPress={() => setEditing(true)}>
            {t('dialogue.edit')}
          </Button>
        )}
      </p>
      {tally && dialogue.votes === 'open' && tally.agree + tally.disagree + tally.pass > 0 && !dialogue.imported && (
        <Disclosure title={t('dialogue.who-voted')}>
          <WhoVoted params={{ ...params, statement: statement.id }} />
        </Disclosure>
      )}
    </>
  );
}

function WhoVoted({ params }: { params: { ecosystem: string; dialogue: string; statement: string } }) {
  const { t, list } = useWords();
  const { data } = useAsk(readVotes, { params }, { about: ['dialogue'] });
  const of = (vote: string) => data?.items.filter((each) => each.vote === vote).map(({ by }) => by) ?? [];
  return (
    <dl className="grid max-w-measure grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-meta">
      {(['agree', 'disagree', 'pass'] as const).map((vote) => {
        const names = of(vote);
        return names.length === 0 ? null : (
          <div key={vote} className="contents">
            <dt className="text-soft">{t(`dialogue.${vote}`)}</dt>
            <dd>{list(names)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
