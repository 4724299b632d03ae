import { useAsk } from '../../../web/api.ts';
import { Checkbox } from '../../../web/controls/checkbox.tsx';
import { DateField } from '../../../web/controls/date-field.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Disclosure } from '../../../web/controls/section.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { readSpace } from '../../ecosystem/contract-spaces.ts';
import { readDialogue } from '../contract.ts';
import { type MethodName, methodOf } from '../domain/decision.ts';
import { usualQuorum } from '../domain/decision-templates.ts';

export interface Settings {
  day: string;
  /** Empty: the usual one. */
  quorum: string;
  /** Empty: the usual number. */
  dots: string;
  /** Null: all who take part in the space. */
  deciders: readonly string[] | null;
}

/** The end of that day, where the reader is. */
export const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();
/** So many days from today, as the reader's calendar counts. */
export function dayIn(days: number): string {
  const then = new Date();
  then.setDate(then.getDate() + days);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

export function usePeopleHere(params: { ecosystem: string; dialogue: string }) {
  const { data: dialogue } = useAsk(readDialogue, { params });
  const space = dialogue?.space.id ?? '';
  const { data } = useAsk(readSpace, { params: { ecosystem: params.ecosystem, space } }, { when: space !== '' });
  return data?.people ?? [];
}

export const quorumOf = ({ quorum, deciders }: Settings, people: number): number =>
  quorum === '' ? usualQuorum(deciders?.length ?? people) : Number(quorum);

interface SettingsFieldsProps {
  method: MethodName;
  value: Settings;
  onChange: (value: Settings) => void;
  people: readonly { id: string; name: string }[];
}

/** What is preset, in a sentence; folded away until somebody wants it otherwise. */
export function SettingsFields({ method, value, onChange, people }: SettingsFieldsProps) {
  const { t, moment } = useWords();
  const { day, deciders, quorum, dots } = value;
  const set = (part: Partial<Settings>) => onChange({ ...value, ...part });
  const usual = quorumOf(value, people.length);
  return (
    <div>
      <p className="text-meta text-soft">
        {t('dialogue.settings-sum', {
          deadline: day ? moment(endOf(day), 'weekday') : '…',
          quorum: usual,
          who: deciders === null ? 'all' : 'named',
        })}
      </p>
      <Disclosure title={t('dialogue.settings')}>
        <div className="grid gap-5">
          <DateField
            label={t('dialogue.deadline')}
            name="deadline"
            required
            min={dayIn(0)}
            value={day}
            onChange={(next) => set({ day: next })}
          />
          <TextField
            label={t('dialogue.quorum')}
            name="quorum"
            type="number"
            value={quorum === '' ? String(usual) : quorum}
            onChange={(next) => set({ quorum: next })}
          />
          {methodOf(method).marks?.shared && (
            <TextField
              label={t('dialogue.dots')}
              name="dots"
              type="number"
              value={dots}
              onChange={(next) => set({ dots: next })}
              optional
            />
          )}
          <RadioCards
            label={t('dialogue.deciders')}
            value={deciders === null ? 'all' : 'named'}
            onChange={(who) => set({ deciders: who === 'all' ? null : [] })}
            options={(['all', 'named'] as const).map((who) => ({
              value: who,
              label: t('dialogue.deciders-kind', { who }),
            }))}
          />
          {deciders !== null && (
            <fieldset>
              <legend className="mb-1 font-medium text-nav">{t('dialogue.deciders-names')}</legend>
              {people.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  value={deciders.includes(id)}
                  onChange={(ticked) =>
                    set({ deciders: ticked ? [...deciders, id] : deciders.filter((each) => each !== id) })
                  }
                />
              ))}
            </fieldset>
          )}
        </div>
      </Disclosure>
    </div>
  );
}
