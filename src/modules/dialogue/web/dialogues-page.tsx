import { useState } from 'react';
import { useAsk, useAskPages } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Pager } from '../../../web/controls/pager.tsx';
import { Empty } from '../../../web/controls/section.tsx';
import { SpaceFilter } from '../../../web/controls/space-filter.tsx';
import { useEcosystem, useFilters } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { type ListedDialogue, listDialogues } from '../contract.ts';
import { BringDialog } from './import-dialog.tsx';
import { OpenDialogueDialog } from './open-dialog.tsx';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [{ space }, change] = useFilters();
  const [opening, setOpening] = useState(false);
  const [bringing, setBringing] = useState(false);
  const { items, error, more, loading, onMore } = useAskPages(
    listDialogues,
    { params, query: { space } },
    { about: ['dialogue', 'statement'], keep: true },
  );
  const spaces = useAsk(listSpaces, { params }, { about: ['space', 'membership'] }).data?.items ?? [];
  if (error) return <PageProblem problem={error} />;
  if (!items) return <Loading heading lines={6} />;
  return (
    <>
      <PageHead
        title={t('dialogue.dialogues')}
        // Counted where all of them are here.
        sentence={
          more
            ? undefined
            : t('dialogue.dialogues-sentence', { open: items.filter(({ closedAt }) => !closedAt).length })
        }
        action={
          <Button look="filled" onPress={() => setOpening(true)}>
            {t('dialogue.open')}
          </Button>
        }
      />
      {spaces.length > 1 && (items.length > 0 || space) && (
        <div className="mb-6 flex flex-wrap items-end gap-3">
          <SpaceFilter spaces={spaces} space={space} onChange={change} />
        </div>
      )}
      {items.length === 0 && <Empty title={t(space ? 'dialogue.dialogues-none-here' : 'dialogue.dialogues-none')} />}
      <ul className="border-line border-t empty:hidden">
        {items.map((dialogue) => (
          <Row key={dialogue.id} dialogue={dialogue} />
        ))}
      </ul>
      <Pager more={more} loading={loading} onMore={onMore} />
      <div className="mt-7">
        <Button look="text" onPress={() => setBringing(true)}>
          {t('dialogue.polis-bring')}
        </Button>
      </div>
      {bringing && <BringDialog onClose={() => setBringing(false)} />}
      {opening && <OpenDialogueDialog onClose={() => setOpening(false)} />}
    </>
  );
}

function Row({ dialogue }: { dialogue: ListedDialogue }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  return (
    <li className="border-line border-b py-4">
      <p className="mb-0.5 text-meta text-soft">
        {dialogue.space.name} · <Moment at={dialogue.openedAt} />
      </p>
      <p className="mb-1 max-w-measure font-serif text-speech">
        <TextLink to={`/${ecosystem}/dialogues/${dialogue.id}`}>{dialogue.question}</TextLink>
      </p>
      <p className="flex flex-wrap items-center gap-2 text-meta text-soft">
        {t('dialogue.counts', { statements: dialogue.statements, voters: dialogue.voters })}
        {dialogue.left > 0 && <Chip tone="kept">{t('dialogue.left-chip', { left: dialogue.left })}</Chip>}
        {dialogue.closedAt && <Chip>{t('dialogue.state', { state: 'closed' })}</Chip>}
      </p>
    </li>
  );
}
