import { Button } from '../../../web/controls/button.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Change } from '../contract-decisions.ts';

export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useWords();
  if (changes.length === 0) return null;
  return (
    <div className="mt-3 text-meta">
      <h3 className="mb-1 font-strong">{t('dialogue.changes')}</h3>
      <dl className="grid gap-x-4 gap-y-1 wide:grid-cols-[minmax(8rem,auto)_1fr]">
        {changes.map(({ whom, what }) => (
          <div key={whom + what} className="contents">
            <dt className="text-soft">{whom}</dt>
            <dd className="min-w-0">{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A change with what tells it from the others while it is written. */
export type Written = Change & { key: string };
export const written = (change: Change): Written => ({ ...change, key: crypto.randomUUID() });
/** Those that say for whom and what. */
export const whole = (changes: readonly Written[]): Change[] =>
  changes
    .map(({ whom, what }) => ({ whom: whom.trim(), what: what.trim() }))
    .filter(({ whom, what }) => whom !== '' && what !== '');

export function ChangeFields({ value, onChange }: { value: readonly Written[]; onChange: (value: Written[]) => void }) {
  const { t } = useWords();
  const set = (key: string, part: Partial<Change>) =>
    onChange(value.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-nav">{t('dialogue.changes')}</legend>
      <ul className="grid gap-5">
        {value.map(({ key, whom, what }) => (
          <li key={key} className="grid gap-2.5 border-line border-l-2 pl-4">
            <TextField label={t('dialogue.change-whom')} value={whom} onChange={(next) => set(key, { whom: next })} />
            <TextField label={t('dialogue.change-what')} value={what} onChange={(next) => set(key, { what: next })} />
            <div>
              <Button look="text" onPress={() => onChange(value.filter((each) => each.key !== key))}>
                {t('dialogue.change-remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {value.length < 20 && (
        <div className={value.length > 0 ? 'mt-3' : ''}>
          <Button look="text" onPress={() => onChange([...value, written({ whom: '', what: '' })])}>
            {t('dialogue.change-add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
