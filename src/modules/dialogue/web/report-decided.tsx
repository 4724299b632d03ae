import { selectable } from '../../../kernel/words.ts';
import { Chip } from '../../../web/controls/chip.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Report, ReportedDecision } from '../contract-exchange.ts';
import { Changes } from './decision-changes.tsx';
import { useOptionName } from './decision-words.ts';

/** What was put to decision, what spoke against it, what came of it and who carries it. */
export function Decided({ report: { decisions } }: { report: Report }) {
  const { t } = useWords();
  if (decisions.length === 0) return null;
  return (
    <Section title={t('dialogue.report-decided')}>
      <ul className="grid gap-8">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <One decision={decision} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function One({ decision }: { decision: ReportedDecision }) {
  const { t, moment, list } = useWords();
  const { method, people, stances, result, outcome, reachedAt } = decision;
  return (
    <>
      <Speech who={decision.by ?? t('dialogue.report-somebody')}>{decision.proposal}</Speech>
      <p className="mt-1 text-meta text-soft">
        {t('dialogue.report-decision', { method: t('dialogue.method-name', { method }), count: people })}
        {stances.length > 0 && `: ${list(stances.map((each) => t('dialogue.stance-count', { ...each })))}`}.
      </p>
      <Options decision={decision} />
      <Changes changes={decision.changes} />
      <Objected decision={decision} />
      {result ? (
        <div className="mt-4 border-line border-t pt-3">
          <p className="mb-1 flex items-center gap-2 text-meta text-soft">
            <Chip tone={result === 'not adopted' || result === 'no quorum' ? 'stone' : 'kept'}>
              {t('dialogue.result', { result: selectable(result) })}
            </Chip>
            {reachedAt && <Moment at={reachedAt} />}
          </p>
          <p className="max-w-measure whitespace-pre-line font-serif text-speech">{outcome}</p>
          <Carried decision={decision} />
        </div>
      ) : (
        <p className="mt-3 text-meta text-soft">
          {t('dialogue.report-pending', { deadline: moment(decision.deadline, 'day-and-time') })}
        </p>
      )}
    </>
  );
}

function Options({ decision: { method, options, result } }: { decision: ReportedDecision }) {
  const { t, list } = useWords();
  const nameOf = useOptionName(method);
  if (options.length === 0) return null;
  return (
    <div className="mt-3 text-meta">
      <h3 className="mb-1 font-strong">{t(result ? 'dialogue.report-options' : 'dialogue.report-among')}</h3>
      <ol className={`grid gap-1 ${result ? 'list-decimal pl-5' : ''}`}>
        {options.map((level) => (
          <li key={level.join()}>{list(level.map(nameOf))}</li>
        ))}
      </ol>
    </div>
  );
}

function Objected({ decision: { objections } }: { decision: ReportedDecision }) {
  const { t } = useWords();
  return (
    <ul className="mt-3 grid gap-4 empty:hidden">
      {objections.map(({ by, reason, answer, settled }) => (
        <li key={reason} className="border-clay border-l-2 pl-4">
          <Speech
            size="small"
            who={`${by ?? t('dialogue.report-somebody')} · ${t('dialogue.report-objected', { settled: settled ?? 'open' })}`}
          >
            {reason}
          </Speech>
          {answer && (
            <div className="mt-2">
              <Speech size="small" who={t('dialogue.report-answer')}>
                {answer}
              </Speech>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Carried({ decision: { commitment } }: { decision: ReportedDecision }) {
  const { t, moment } = useWords();
  if (!commitment) return null;
  const { owner, due, done, note } = commitment;
  const state = done === null ? 'open' : done ? 'done' : 'not_done';
  return (
    <div className="mt-2 text-meta">
      <p>
        {t('dialogue.report-carries', {
          state,
          owner: owner ?? t('dialogue.report-somebody'),
          due: moment(`${due}T12:00:00`, 'day'),
        })}
      </p>
      {note && <p className="max-w-measure font-serif text-[1.0625rem]/6">{note}</p>}
    </div>
  );
}
