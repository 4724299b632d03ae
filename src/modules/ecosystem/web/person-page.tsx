import { useState } from 'react';
import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Avatar } from '../../../web/controls/avatar.tsx';
import { Button, ButtonRow, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { CopyField } from '../../../web/controls/copy-field.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { changeStewardship, editProfile, endPerson, makeResetLink, readPerson } from '../contract-people.ts';
import { portraitPath } from './person-list.tsx';
import { PortraitField } from './portrait-field.tsx';

type Person = ReplyOf<typeof readPerson>;

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), person: useParam('person') };
  const [editing, setEditing] = useState(false);
  const [ending, setEnding] = useState(false);
  const { data, error } = useAsk(readPerson, { params }, { about: ['person', 'space'] });
  const end = useSend(endPerson, {
    onSent: () => window.location.assign(data?.may.leave ? '/' : `/${params.ecosystem}/people`),
  });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  const { ecosystem } = params;
  return (
    <>
      {data.portrait && !editing && (
        <div className="mb-4">
          <Avatar name={data.name} photo={portraitPath(ecosystem, data)} size={88} />
        </div>
      )}
      <PageHead
        title={data.name}
        crumbs={[{ label: t('ecosystem.people'), to: '/$ecosystem/people', params: { ecosystem } }]}
        sentence={[data.role, data.organization].filter(Boolean).join(' · ')}
        chips={
          <>
            <Chip>{t('ecosystem.relation', { relation: data.relation })}</Chip>
            {data.steward && <Chip tone="teal">{t('ecosystem.steward')}</Chip>}
            {data.leftAt && <Chip tone="open">{t('ecosystem.left')}</Chip>}
          </>
        }
        action={data.may.edit && !editing && <Button onPress={() => setEditing(true)}>{t('ecosystem.edit')}</Button>}
      />
      {editing ? (
        <>
          <PortraitField person={data} />
          <ProfileForm person={data} onDone={() => setEditing(false)} />
        </>
      ) : (
        data.about && <Speech>{data.about}</Speech>
      )}
      <div className="mt-9">
        <Section title={t('ecosystem.spaces')}>
          {data.spaces.length === 0 && <p className="text-soft">{t('ecosystem.no-spaces')}</p>}
          <ul className="grid gap-2">
            {data.spaces.map(({ id, name }) => (
              <li key={id}>
                <TextLink to="/$ecosystem/spaces/$space" params={{ ecosystem, space: id } as never}>
                  {name}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {data.may.edit && (
        <Section title={t('ecosystem.own')}>
          <p className="mb-4 max-w-measure">{t('ecosystem.own-sentence')}</p>
          <a className="text-leaf underline" href={`/api/${ecosystem}/own`} download={`${ecosystem}.json`}>
            {t('ecosystem.own-take')}
          </a>
        </Section>
      )}
      {data.may.steward && <Stewardship person={data} />}
      {data.may.reset && <ResetLink person={data} />}
      {(data.may.remove || data.may.leave) && (
        <Button look="clay" onPress={() => setEnding(true)}>
          {data.may.leave ? t('ecosystem.leave') : t('ecosystem.remove')}
        </Button>
      )}
      {ending && (
        <Dialog
          title={t('ecosystem.end-title', { leave: data.may.leave ? 'yes' : 'no', name: data.name })}
          isOpen
          onClose={() => setEnding(false)}
        >
          <p className="mb-5">{t('ecosystem.end-sure')}</p>
          <ProblemNote problem={end.error} />
          <ButtonRow>
            <Button look="clay" isPending={end.isPending} onPress={() => end.mutate({ params })}>
              {data.may.leave ? t('ecosystem.leave') : t('ecosystem.remove')}
            </Button>
            <Button onPress={() => setEnding(false)}>{t('shell.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      )}
    </>
  );
}

function Stewardship({ person }: { person: Person }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), person: person.id };
  const change = useSend(changeStewardship);
  const { steward } = person;
  return (
    <div className="mb-5">
      <ProblemNote problem={change.error} />
      <Button isPending={change.isPending} onPress={() => change.mutate({ params, body: { steward: !steward } })}>
        {t(steward ? 'ecosystem.end-steward' : 'ecosystem.make-steward')}
      </Button>
      <p className="mt-2 max-w-measure text-meta text-soft">{t('ecosystem.steward-help')}</p>
    </div>
  );
}

function ResetLink({ person }: { person: Person }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const make = useSend(makeResetLink);
  const { name } = person;
  if (make.data)
    return (
      <div className="mb-7 grid max-w-measure gap-3">
        <CopyField label={t('ecosystem.reset-link', { name })} value={`${window.location.origin}${make.data.url}`} />
        <p className="text-meta text-soft">{t('ecosystem.reset-sentence', { name })}</p>
      </div>
    );
  return (
    <div className="mb-5">
      <ProblemNote problem={make.error} />
      <Button isPending={make.isPending} onPress={() => make.mutate({ params: { ecosystem, person: person.id } })}>
        {t('ecosystem.reset')}
      </Button>
    </div>
  );
}

function ProfileForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), person: person.id };
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [about, setAbout] = useState(person.about);
  const save = useSend(editProfile, { onSent: onDone });
  const dirty = name !== person.name || role !== person.role || about !== person.about;
  return (
    <Form
      onSubmit={() => save.mutate({ params, body: { name, role, about } })}
      problem={save.error}
      unsaved={dirty && !save.isSuccess}
    >
      <TextField label={t('ecosystem.name')} name="name" required maxLength={120} value={name} onChange={setName} />
      <TextField label={t('ecosystem.role')} name="role" optional maxLength={120} value={role} onChange={setRole} />
      <TextArea label={t('ecosystem.about')} name="about" optional limit={4_000} value={about} onChange={setAbout} />
      <Button type="submit" look="filled" isPending={save.isPending}>
        {t('shell.save')}
      </Button>
    </Form>
  );
}
