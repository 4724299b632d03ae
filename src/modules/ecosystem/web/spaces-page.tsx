import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { ChipChoice } from '../../../web/controls/chip-choice.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { RELATIONS, VISIBILITIES } from '../contract-fields.ts';
import { listSpaces, openSpace } from '../contract-spaces.ts';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [opening, setOpening] = useState(false);
  const { data, error } = useAsk(listSpaces, { params }, { about: ['space', 'membership'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  return (
    <>
      <PageHead
        title={t('ecosystem.spaces')}
        sentence={t('ecosystem.spaces-sentence', { count: data.items.length })}
        action={
          data.may.open && (
            <Button look="filled" onPress={() => setOpening(true)}>
              {t('ecosystem.open-space')}
            </Button>
          )
        }
      />
      <ul className="border-line border-t">
        {data.items.map(({ id, name, kind, members, member }) => (
          <li key={id} className="border-line border-b">
            <Link
              to="/$ecosystem/spaces/$space"
              params={{ ...params, space: id } as never}
              className="flex min-h-14 flex-col justify-center rounded-sm py-2.5 hover:text-leaf"
            >
              <span className="font-medium">{name}</span>
              <span className="text-meta text-soft">
                {t('ecosystem.kind', { kind })} · {t('ecosystem.members-count', { count: members })}
                {member && ` · ${t('ecosystem.you-take-part')}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {opening && <OpenSpaceDialog onClose={() => setOpening(false)} />}
    </>
  );
}

function OpenSpaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [name, setName] = useState('');
  const [about, setAbout] = useState('');
  const [kind, setKind] = useState<'team' | 'shared' | null>(null);
  const [visibility, setVisibility] = useState<(typeof VISIBILITIES)[number] | null>(null);
  const [relations, setRelations] = useState<Array<(typeof RELATIONS)[number]>>([]);
  const open = useSend(openSpace, { onSent: onClose, stale: ['/api/:ecosystem'] });
  const submit = () => {
    if (kind && visibility) open.mutate({ params, body: { name, about, kind, visibility, relations } });
  };
  return (
    <Dialog title={t('ecosystem.open-space')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={open.error}>
        <TextField label={t('ecosystem.name')} name="name" required maxLength={120} value={name} onChange={setName} />
        <TextArea
          label={t('ecosystem.space-about')}
          name="about"
          optional
          limit={4_000}
          value={about}
          onChange={setAbout}
        />
        <RadioCards
          label={t('ecosystem.kind-label')}
          value={kind}
          onChange={setKind}
          options={(['team', 'shared'] as const).map((value) => ({
            value,
            label: t('ecosystem.kind', { kind: value }),
          }))}
        />
        <RadioCards
          label={t('ecosystem.visibility-label')}
          value={visibility}
          onChange={setVisibility}
          options={VISIBILITIES.map((value) => ({ value, label: t('ecosystem.visibility', { visibility: value }) }))}
        />
        {visibility === 'named relations' && (
          <ChipChoice
            label={t('ecosystem.relations-label')}
            many
            value={relations}
            onChange={setRelations}
            options={RELATIONS.map((value) => ({ value, label: t('ecosystem.relation', { relation: value }) }))}
          />
        )}
        <Button type="submit" look="filled" isDisabled={!kind || !visibility} isPending={open.isPending}>
          {t('ecosystem.open-space')}
        </Button>
      </Form>
    </Dialog>
  );
}
