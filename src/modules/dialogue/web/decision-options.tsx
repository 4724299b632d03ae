import { Button } from '../../../web/controls/button.tsx';
import { DateField } from '../../../web/controls/date-field.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { MOST_OPTIONS } from '../contract-decisions.ts';

/** An option while it is written; of a date the hour as well, which may be left open. */
export interface WrittenOption {
  key: string;
  words: string;
  hour: string;
}
const empty = (): WrittenOption => ({ key: crypto.randomUUID(), words: '', hour: '' });
export const twoEmpty = (): WrittenOption[] => [empty(), empty()];

/** What is sent: a day, or a moment with its place in the world where an hour is said. */
export const optionsIn = (written: readonly WrittenOption[], moments: boolean): string[] =>
  written
    .filter(({ words }) => words.trim() !== '')
    .map(({ words, hour }) => (moments && hour ? new Date(`${words}T${hour}`).toISOString() : words.trim()));

interface OptionFieldsProps {
  value: readonly WrittenOption[];
  onChange: (value: WrittenOption[]) => void;
  /** Dates instead of words. */
  moments: boolean;
}

export function OptionFields({ value, onChange, moments }: OptionFieldsProps) {
  const { t } = useWords();
  const set = (key: string, part: Partial<WrittenOption>) =>
    onChange(value.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-nav">
        {t(moments ? 'dialogue.options-when' : 'dialogue.options')}
      </legend>
      <ul className="grid gap-2.5">
        {value.map(({ key, words, hour }, place) => (
          <li key={key} className="flex flex-wrap items-end gap-2.5">
            {moments ? (
              <>
                <DateField
                  label={t('dialogue.option-when', { number: place + 1 })}
                  value={words}
                  onChange={(next) => set(key, { words: next })}
                />
                <label className="grid text-meta">
                  <span className="mb-1.5 font-medium text-nav">{t('dialogue.option-time')}</span>
                  <input
                    type="time"
                    value={hour}
                    onChange={(event) => set(key, { hour: event.target.value })}
                    className="min-h-12 rounded-md border border-edge bg-card px-3 desk:min-h-10"
                  />
                </label>
              </>
            ) : (
              <div className="min-w-0 grow">
                <TextField
                  label={t('dialogue.option-number', { number: place + 1 })}
                  hideLabel
                  placeholder={t('dialogue.option-number', { number: place + 1 })}
                  maxLength={300}
                  value={words}
                  onChange={(next) => set(key, { words: next })}
                />
              </div>
            )}
            {value.length > 2 && (
              <Button
                aria-label={t('dialogue.option-remove', { number: place + 1 })}
                onPress={() => onChange(value.filter((each) => each.key !== key))}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {value.length < MOST_OPTIONS && (
        <div className="mt-2">
          <Button look="text" onPress={() => onChange([...value, empty()])}>
            {t(moments ? 'dialogue.option-when-add' : 'dialogue.option-add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
