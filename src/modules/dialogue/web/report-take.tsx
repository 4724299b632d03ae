import { address } from '../../../web/api.ts';
import { TextLink } from '../../../web/controls/button.tsx';
import { Disclosure } from '../../../web/controls/section.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Dialogue } from '../contract.ts';
import { takePolisFile } from '../contract-exchange.ts';
import { polisFilesOf } from '../domain/polis.ts';

/** A report to hand on, and the files to take along. */
export function TakeAlong({ dialogue, ecosystem }: { dialogue: Dialogue; ecosystem: string }) {
  const { t } = useWords();
  const { id, votes, imported, hidden } = dialogue;
  const files = polisFilesOf({ votes, imported });
  return (
    <div className="mb-6 text-meta">
      <p>
        <TextLink to={`/${ecosystem}/dialogues/${id}/report`}>{t('dialogue.report')}</TextLink>
      </p>
      {hidden === null && (
        <Disclosure title={t('dialogue.polis-take')}>
          <p className="mb-2 text-soft">{t('dialogue.polis-take-note', { secret: files.length < 4 ? 'yes' : 'no' })}</p>
          <ul className="grid gap-1.5">
            {files.map((file) => (
              <li key={file}>
                <a
                  href={address(takePolisFile.path, { ecosystem, dialogue: id, file })}
                  download={file}
                  className="rounded-sm underline decoration-edge underline-offset-4 hover:decoration-current"
                >
                  {t('dialogue.polis-file', { file: file.replace(/[.]csv$/, '') })}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
