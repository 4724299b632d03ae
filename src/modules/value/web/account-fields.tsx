import { selectable } from '../../../kernel/words.ts';
import { ChipChoice } from '../../../web/controls/chip-choice.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Disclosure } from '../../../web/controls/section.tsx';
import { Segments } from '../../../web/controls/segments.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { FEELINGS, KEPT } from '../contract-experiences.ts';

export type Feeling = (typeof FEELINGS)[number];
export type Kept = (typeof KEPT)[number];

/** What somebody tells: kept in one object, so that a draft is one thing to keep. */
export interface Told {
  kept: Kept | null;
  noticed: string;
  felt: Feeling[];
  differently: string;
  fit: number | null;
  dealt: number | null;
}

export const NOTHING_TOLD: Told = { kept: null, noticed: '', felt: [], differently: '', fit: null, dealt: null };

/** As the contract takes it. */
export function bodyOf({ fit, dealt, kept: _kept, ...told }: Told) {
  return { ...told, ...(fit ? { fit } : {}), ...(dealt ? { dealt } : {}) };
}

interface FieldsProps {
  told: Told;
  change: (part: Partial<Told>) => void;
  /** False: an experience nobody promised anything about. */
  promised?: boolean;
}

/** The questions of a minute: kept or not, how it felt, what one noticed; the rest for who has more to say. */
export function AccountFields({ told, change, promised = true }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      {promised && (
        <RadioCards
          label={t('value.kept-label')}
          name="kept"
          heading
          columns={2}
          value={told.kept}
          onChange={(kept) => change({ kept })}
          options={KEPT.map((value) => ({ value, label: t('value.kept', { kept: selectable(value) }) }))}
        />
      )}
      <TextArea
        label={t('value.noticed')}
        help={t('value.noticed-help')}
        name="noticed"
        optional={promised}
        speech
        rows={2}
        value={told.noticed}
        onChange={(noticed) => change({ noticed })}
      />
      <ChipChoice
        label={t('value.felt-label')}
        heading
        many
        value={told.felt}
        onChange={(felt) => change({ felt })}
        options={FEELINGS.map((value) => ({ value, label: t('value.felt', { felt: selectable(value) }) }))}
      />
      <Disclosure title={t('value.more')} open={told.differently !== '' || told.fit !== null || told.dealt !== null}>
        <div className="grid gap-5">
          <TextArea
            label={t('value.differently')}
            name="differently"
            optional
            rows={2}
            value={told.differently}
            onChange={(differently) => change({ differently })}
          />
          <Scale
            label={t('value.fit')}
            low={t('value.fit-low')}
            high={t('value.fit-high')}
            value={told.fit}
            onChange={(fit) => change({ fit })}
          />
          <Scale
            label={t('value.dealt')}
            low={t('value.dealt-low')}
            high={t('value.dealt-high')}
            value={told.dealt}
            onChange={(dealt) => change({ dealt })}
          />
        </div>
      </Disclosure>
    </>
  );
}

interface ScaleProps {
  label: string;
  low: string;
  high: string;
  value: number | null;
  onChange: (value: number) => void;
}

function Scale({ label, low, high, value, onChange }: ScaleProps) {
  const { number } = useWords();
  const words = (step: number) =>
    step === 1 ? `${number(1)} ${low}` : step === 5 ? `${number(5)} ${high}` : number(step);
  return (
    <Segments
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={[1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: words(step) }))}
    />
  );
}
