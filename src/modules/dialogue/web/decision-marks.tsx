import { Button } from '../../../web/controls/button.tsx';
import { Checkbox } from '../../../web/controls/checkbox.tsx';
import { Segments } from '../../../web/controls/segments.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Decision } from '../contract-decisions.ts';
import { methodOf } from '../domain/decision.ts';
import type { MarkList } from '../domain/methods/method.ts';
import { useOptionName } from './decision-words.ts';

interface MarkFieldsProps {
  decision: Pick<Decision, 'method' | 'options' | 'dots'>;
  value: MarkList;
  onChange: (value: MarkList) => void;
}

interface OneProps {
  option: string;
  mark: number | null;
  onMark: (mark: number | null) => void;
}

/** A mark for each option, in the way the method takes it. */
export function MarkFields({ decision, value, onChange }: MarkFieldsProps) {
  const { t } = useWords();
  const { method, options, dots } = decision;
  const nameOf = useOptionName(method);
  const { marks } = methodOf(method);
  if (!marks) return null;
  const left = (dots ?? 0) - value.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
  const fieldOf = (one: OneProps) => {
    if (marks.shared) return <Dots {...one} left={left} />;
    if (marks.moments) return <CanCome {...one} />;
    if (marks.most === null) return <Rank {...one} options={options.length} />;
    return marks.most === 1 ? <Tick {...one} /> : <Points {...one} most={marks.most} />;
  };
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-nav">{t('dialogue.marks-label', { method })}</legend>
      {marks.shared && (
        <p aria-live="polite" className="text-meta text-soft">
          {t('dialogue.marks-left', { left })}
        </p>
      )}
      <ul className="divide-y divide-line">
        {options.map((option, place) => (
          <li key={option} className="py-2.5">
            {fieldOf({
              option: nameOf(option),
              mark: value[place] ?? null,
              onMark: (mark) => onChange(options.map((_each, at) => (at === place ? mark : (value[at] ?? null)))),
            })}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Tick({ option, mark, onMark }: OneProps) {
  return <Checkbox label={option} value={mark === 1} onChange={(ticked) => onMark(ticked ? 1 : 0)} />;
}

function Points({ option, mark, onMark, most }: OneProps & { most: number }) {
  const { t } = useWords();
  const points = Array.from({ length: most + 1 }, (_none, each) => String(each));
  return (
    <>
      <p className="mb-1.5 font-serif text-[1.0625rem]/6">{option}</p>
      <Segments
        label={t('dialogue.marks-points', { option })}
        hideLabel
        value={mark === null ? '' : String(mark)}
        onChange={(value) => onMark(Number(value))}
        options={points.map((value) => ({ value, label: value }))}
      />
    </>
  );
}

function CanCome({ option, mark, onMark }: OneProps) {
  const { t } = useWords();
  return (
    <Segments
      label={option}
      value={mark === null ? '' : String(mark)}
      onChange={(value) => onMark(Number(value))}
      options={['2', '1', '0'].map((value) => ({ value, label: t('dialogue.can-come', { mark: value }) }))}
    />
  );
}

function Rank({ option, mark, onMark, options }: OneProps & { options: number }) {
  const { t } = useWords();
  const ranks = Array.from({ length: options }, (_none, each) => String(each + 1));
  return (
    <div className="flex items-center justify-between gap-4">
      <span className="min-w-0 font-serif text-[1.0625rem]/6">{option}</span>
      <div className="w-36 shrink-0">
        <Select
          label={t('dialogue.marks-rank', { option })}
          hideLabel
          value={String(mark ?? 0)}
          onChange={(value) => onMark(Number(value) || null)}
          options={[
            { value: '0', label: t('dialogue.marks-unranked') },
            ...ranks.map((value) => ({ value, label: value })),
          ]}
        />
      </div>
    </div>
  );
}

function Dots({ option, mark, onMark, left }: OneProps & { left: number }) {
  const { t } = useWords();
  const given = mark ?? 0;
  return (
    <div className="flex items-center justify-between gap-4">
      <span className="min-w-0 font-serif text-[1.0625rem]/6">{option}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons and what they count, within a fieldset already */}
      <div
        role="group"
        aria-label={t('dialogue.marks-dots', { option })}
        className="flex shrink-0 items-center gap-1.5"
      >
        <Button
          aria-label={t('dialogue.marks-less', { option })}
          isDisabled={given === 0}
          onPress={() => onMark(given - 1)}
        >
          −
        </Button>
        <output className="w-7 text-center tabular-nums">{given}</output>
        <Button
          aria-label={t('dialogue.marks-more', { option })}
          isDisabled={left <= 0}
          onPress={() => onMark(given + 1)}
        >
          +
        </Button>
      </div>
    </div>
  );
}
