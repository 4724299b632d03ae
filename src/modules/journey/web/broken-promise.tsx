import { useAsk } from '../../../web/api.ts';
import { TextLink } from '../../../web/controls/button.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listExperiences } from '../../value/contract-experiences.ts';
import { readPromise } from '../../value/contract-promises.ts';

/** Which promise this signal is about, and how many answers stand in it. A link leads to the promise, where they are told. */
export function BrokenPromise({ signal, promise }: { signal: string; promise: string }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const about = useAsk(readPromise, { params: { ecosystem, promise } }, { about: ['promise'] }).data;
  const asked = { params: { ecosystem }, query: { signal } };
  const answers = useAsk(listExperiences, asked, { about: ['experience', 'signal'] }).data;
  if (!about || !answers) return null;
  return (
    <Section title={t('journey.broken-promise-of')} size="small">
      <p className="mb-1.5">
        <TextLink to={`/${ecosystem}/promises/${promise}`}>{about.claim}</TextLink>
      </p>
      <p className="text-meta text-soft">
        {t('journey.broken-answers', { count: answers.items.length, more: answers.next ? 'yes' : 'no' })}
      </p>
    </Section>
  );
}
