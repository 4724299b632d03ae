import { useState } from 'react';
import { selectable } from '../../../kernel/words.ts';
import { useSend } from '../../../web/api.ts';
import { Button, ButtonRow, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { confirmRepair, type Experience, repairExperience } from '../contract-experiences.ts';

/** What an experience, or its repair, changes beside the list it stands in. */
const STANDS = ['/api/:ecosystem/promises', '/api/:ecosystem/home'];
const TONE = { kept: 'kept', partly: 'stone', not: 'broken', 'too early': 'open' } as const;

export function ExperienceList({ items, mayRepair }: { items: readonly Experience[]; mayRepair: boolean }) {
  return (
    <ul className="border-line border-t empty:hidden">
      {items.map((experience) => (
        <li key={experience.id} className="border-line border-b py-4">
          <One experience={experience} mayRepair={mayRepair} />
        </li>
      ))}
    </ul>
  );
}

function One({ experience, mayRepair }: { experience: Experience; mayRepair: boolean }) {
  const { t, list } = useWords();
  const ecosystem = useEcosystem();
  const { by, withAccount, kept, felt, fit, dealt, noticed, differently } = experience;
  const system = [
    felt.length > 0 && list(felt.map((each) => t('value.felt', { felt: selectable(each) }))),
    fit !== null && t('value.fit-said', { fit }),
    dealt !== null && t('value.dealt-said', { dealt }),
  ].filter(Boolean);
  return (
    <>
      <Speech
        who={
          <>
            {by ?? t('value.somebodys')}
            {by && !withAccount && ` (${t('value.no-account-short')})`} · <Moment at={experience.at} />
          </>
        }
        size="small"
      >
        {noticed}
      </Speech>
      {differently && (
        <>
          <p className="mt-1.5 text-meta text-soft">{t('value.differently-said')}</p>
          <p className="max-w-measure whitespace-pre-line font-serif text-[1.0625rem]/6">{differently}</p>
        </>
      )}
      <p className="mt-1.5 flex flex-wrap items-center gap-2 text-meta">
        {kept && <Chip tone={TONE[kept]}>{t('value.kept-said', { kept: selectable(kept) })}</Chip>}
        {system.length > 0 && <span className="text-soft">{system.join(' · ')}</span>}
        {experience.signal && (
          <TextLink to={`/${ecosystem}/signals/${experience.signal}`}>{t('value.opened-signal')}</TextLink>
        )}
      </p>
      <Repairs experience={experience} />
      {mayRepair && (kept === 'not' || kept === 'partly') && experience.repairs.length === 0 && (
        <Repair experience={experience.id} />
      )}
    </>
  );
}

function Repairs({ experience }: { experience: Experience }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const confirm = useSend(confirmRepair, { stale: STANDS });
  return experience.repairs.map(({ id, what, by, confirmedAt }) => (
    <div key={id} className="mt-2 border-line border-l-2 pl-3 text-meta">
      <p>{t('value.repaired', { by, what })}</p>
      <p className="text-soft">{t(confirmedAt ? 'value.repair-confirmed' : 'value.repair-open')}</p>
      {experience.own && !confirmedAt && (
        <Button
          look="text"
          isPending={confirm.isPending}
          onPress={() => confirm.mutate({ params: { ecosystem, experience: experience.id, repair: id } })}
        >
          {t('value.confirm')}
        </Button>
      )}
      <ProblemNote problem={confirm.error} />
    </div>
  ));
}

function Repair({ experience }: { experience: string }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const [open, setOpen] = useState(false);
  const [what, setWhat] = useState('');
  const send = useSend(repairExperience, { stale: STANDS });
  if (!open) {
    return (
      <Button look="text" className="text-meta" onPress={() => setOpen(true)}>
        {t('value.repair')}
      </Button>
    );
  }
  return (
    <div className="mt-2 max-w-measure">
      <Form onSubmit={() => send.mutate({ params: { ecosystem, experience }, body: { what } })} problem={send.error}>
        <TextArea label={t('value.repair-label')} name="what" rows={2} value={what} onChange={setWhat} />
        <ButtonRow>
          <Button type="submit" isDisabled={!what.trim()} isPending={send.isPending}>
            {t('value.repair-send')}
          </Button>
          <Button look="text" onPress={() => setOpen(false)}>
            {t('value.cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}
