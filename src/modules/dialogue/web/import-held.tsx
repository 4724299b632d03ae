import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { Speech } from '../../../web/controls/speech.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { PolisProblem, readPolisFiles } from '../contract-exchange.ts';

/** What the chosen files hold, or what is the matter with them. */
export function Held({ held }: { held: ReplyOf<typeof readPolisFiles> }) {
  const { t, moment } = useWords();
  const { problems, more, first, began, ended, people, votes, statements, changed } = held;
  if (problems.length > 0) return <Problems problems={problems} more={more} />;
  return (
    <div className="grid gap-4">
      <div>
        <p className="font-serif text-voice">{held.topic}</p>
        <p className="mt-1.5">
          {t('dialogue.polis-holds', { people, votes, statements, changed, aside: held.setAside })}
        </p>
        {began && ended && (
          <p className="mt-1 text-meta text-soft">
            {t('dialogue.polis-when', { began: moment(began, 'day'), ended: moment(ended, 'day') })}
          </p>
        )}
      </div>
      <div>
        <h3 className="mb-2 font-strong text-meta">{t('dialogue.polis-first')}</h3>
        <ul className="grid gap-3">
          {first.map((body, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they never move
            <li key={place}>
              <Speech size="small">{body}</Speech>
            </li>
          ))}
        </ul>
      </div>
      <p className="text-meta text-soft">{t('dialogue.polis-closed-note')}</p>
    </div>
  );
}

function Problems({ problems, more }: { problems: readonly PolisProblem[]; more: number }) {
  const { t } = useWords();
  return (
    <div role="alert">
      <p className="text-clay">{t('dialogue.polis-problems', { count: problems.length + more })}</p>
      <ul className="mt-3 border-line border-t text-meta">
        {problems.map(({ file, row, field, wrong, value }) => (
          <li key={`${file} ${row} ${field}`} className="border-line border-b py-2">
            <span className="text-soft tabular-nums">{t('dialogue.polis-problem-at', { file, row })}</span>{' '}
            {t('dialogue.polis-problem', { field, wrong, value })}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-meta text-soft">{t('dialogue.polis-more', { more })}</p>}
    </div>
  );
}
