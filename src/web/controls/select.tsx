import { useWords } from '../words/words.tsx';
import { BOX, BOX_TEXT, FieldFrame, type FieldProps, useField } from './field.tsx';

interface SelectProps<Value extends string> extends FieldProps {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  disabled?: boolean;
  required?: boolean;
}

/**
 * One of many; for up to six, RadioCards or ChipChoice show all at once. The browser's own: a phone shows its wheel,
 * and where `appearance: base-select` is known the list wears our look (base.css).
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useWords();
  const { label, name, help, error, optional, hideLabel, value, onChange, options, ...rest } = props;
  const wired = useField({ name, help, error });
  return (
    <FieldFrame {...{ label, help, optional, hideLabel, wired }}>
      <select
        {...rest}
        {...wired.aria}
        id={wired.id}
        name={name}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value as Value)}
        className={`${BOX} ${BOX_TEXT} min-h-12 desk:min-h-10 ${value === null ? 'text-soft' : ''}`}
      >
        {value === null && (
          <option value="" disabled hidden>
            {t('shell.choose')}
          </option>
        )}
        {options.map(({ value: key, label: word }) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
