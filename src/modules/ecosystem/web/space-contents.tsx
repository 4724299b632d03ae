import { useAsk } from '../../../web/api.ts';
import { TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listDialogues } from '../../dialogue/contract.ts';
import { listSignals } from '../../journey/contract.ts';
import { listJourneys } from '../../journey/contract-journeys.ts';

const FEW = 4;

/** A space is where actors meet: what was raised here last, and which questions it talks through, which journeys are under way. */
export function SpaceContents({ space }: { space: string }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const signals = useAsk(listSignals, { params, query: { space } }, { about: ['signal'] }).data?.items ?? [];
  const asked = { params, query: { space, state: 'open' as const } };
  const journeys = useAsk(listJourneys, asked, { about: ['journey'] }).data?.items ?? [];
  const dialogues = useAsk(listDialogues, asked, { about: ['dialogue', 'statement'] }).data?.items ?? [];
  const to = (page: string) => `/${params.ecosystem}/${page}`;
  return (
    <>
      {journeys.length > 0 && (
        <Section
          title={t('ecosystem.journeys-here')}
          aside={
            <TextLink to={to('journeys')} search={{ space } as never}>
              {t('ecosystem.all-here')}
            </TextLink>
          }
        >
          <ul className="border-line border-t">
            {journeys.slice(0, FEW).map(({ id, title, owner }) => (
              <li key={id} className="border-line border-b py-3">
                <p className="font-serif text-speech">
                  <TextLink to={to(`journeys/${id}`)}>{title}</TextLink>
                </p>
                <p className="text-meta text-soft">{owner.name}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {dialogues.length > 0 && (
        <Section
          title={t('ecosystem.dialogues-here')}
          aside={
            <TextLink to={to('dialogues')} search={{ space } as never}>
              {t('ecosystem.all-here')}
            </TextLink>
          }
        >
          <ul className="border-line border-t">
            {dialogues.slice(0, FEW).map(({ id, question, openedAt, left }) => (
              <li key={id} className="border-line border-b py-3">
                <p className="text-meta text-soft">
                  <Moment at={openedAt} relative />
                </p>
                <p className="line-clamp-2 font-serif text-speech">
                  <TextLink to={to(`dialogues/${id}`)}>{question}</TextLink>
                </p>
                {left > 0 && <Chip tone="kept">{t('ecosystem.votes-left', { left })}</Chip>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {signals.length > 0 && (
        <Section
          title={t('ecosystem.signals-here')}
          aside={
            <TextLink to={to('signals')} search={{ space } as never}>
              {t('ecosystem.all-here')}
            </TextLink>
          }
        >
          <ul className="border-line border-t">
            {signals.slice(0, FEW).map(({ id, title, body, by, raisedAt, brokenPromise }) => (
              <li key={id} className="border-line border-b py-3">
                <p className="text-meta text-soft">
                  {by}
                  {by && ' · '}
                  <Moment at={raisedAt} relative />
                </p>
                <p className="line-clamp-2 font-serif text-speech">
                  <TextLink to={to(`signals/${id}`)}>{title || body}</TextLink>
                </p>
                {brokenPromise && (
                  <Chip tone="broken">
                    <TextLink to={to(`promises/${brokenPromise}`)}>{t('ecosystem.broken-promise')}</TextLink>
                  </Chip>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
