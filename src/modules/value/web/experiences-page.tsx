import { useState } from 'react';
import { newUntimedId } from '../../../kernel/identifiers.ts';
import { useAsk, useAskPages, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Pager } from '../../../web/controls/pager.tsx';
import { Empty } from '../../../web/controls/section.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { listExperiences, tellExperience } from '../contract-experiences.ts';
import { AccountFields, bodyOf, NOTHING_TOLD, type Told } from './account-fields.tsx';
import { ExperienceList } from './experience-list.tsx';

/** What people told of their own accord: counted apart from promises. */
export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [telling, setTelling] = useState(false);
  const asked = { params, query: { without: 'promise' as const } };
  const { items, error, more, loading, onMore } = useAskPages(listExperiences, asked, { about: ['experience'] });
  if (error) return <PageProblem problem={error} />;
  if (!items) return <Loading heading lines={6} />;
  return (
    <>
      <PageHead
        title={t('value.own-accord')}
        crumbs={[{ label: t('value.promises'), to: `/${params.ecosystem}/promises` }]}
        // Counted where all of them are here.
        sentence={t('value.own-accord-sentence', { count: more ? -1 : items.length })}
        action={
          <Button look="filled" onPress={() => setTelling(true)}>
            {t('value.tell')}
          </Button>
        }
      />
      {items.length === 0 ? (
        <Empty title={t('value.experiences-none')} />
      ) : (
        <ExperienceList items={items} mayRepair={false} />
      )}
      <Pager more={more} loading={loading} onMore={onMore} />
      {telling && <TellDialog onClose={() => setTelling(false)} />}
    </>
  );
}

function TellDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [told, setTold] = useState<Told>(NOTHING_TOLD);
  const [chosen, setChosen] = useState<string | null>(null);
  const [clientKey] = useState(newUntimedId);
  const spaces = useAsk(listSpaces, { params }).data?.items ?? [];
  const space = chosen ?? spaces[0]?.id ?? null;
  const send = useSend(tellExperience, { onSent: onClose });
  const submit = () => {
    if (space) send.mutate({ params, body: { ...bodyOf(told), space, clientKey } });
  };
  return (
    <Dialog title={t('value.tell')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={send.error} unsaved={told.noticed !== '' && !send.isSuccess}>
        <AccountFields told={told} change={(part) => setTold({ ...told, ...part })} promised={false} />
        <Select
          label={t('value.where')}
          name="space"
          value={space}
          onChange={setChosen}
          options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit" look="filled" isDisabled={!told.noticed.trim() || !space} isPending={send.isPending}>
          {t('value.tell-send')}
        </Button>
      </Form>
    </Dialog>
  );
}
