import type { ReactNode } from 'react';
import { Help, Optional, useField, Wrong } from './field.tsx';

interface Frame<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  name?: string;
  help?: ReactNode;
  error?: string;
  optional?: boolean;
  heading?: boolean;
  hideLabel?: boolean;
}

type ChipChoiceProps<Value extends string> = Frame<Value> &
  (
    | { many?: false; value: Value | null; onChange: (value: Value | null) => void }
    | { many: true; value: readonly Value[]; onChange: (value: Value[]) => void }
  );

const CHIP =
  'relative inline-flex min-h-11 items-center rounded-full border border-transparent bg-stone px-4 text-soft transition-colors hover:text-ink has-checked:border-leaf has-checked:bg-leaf-soft has-checked:font-medium has-checked:text-leaf has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf desk:min-h-9 desk:px-3.5 desk:text-nav';

/** One tap: a kind, a feeling. Of one, a second tap takes it back; of many, as many as fit. */
export function ChipChoice<Value extends string>(props: ChipChoiceProps<Value>) {
  const { label, options, name, help, error, optional, heading, hideLabel } = props;
  const wired = useField({ name, help, error });
  const chosen = (value: Value) => (props.many ? props.value.includes(value) : props.value === value);
  const choose = (value: Value) => {
    if (!props.many) return props.onChange(props.value === value ? null : value);
    props.onChange(chosen(value) ? props.value.filter((each) => each !== value) : [...props.value, value]);
  };
  const legend = heading ? 'mb-3 font-serif text-heading' : 'mb-1.5 font-medium text-nav';
  return (
    <fieldset aria-describedby={wired.aria['aria-describedby']}>
      <legend className={hideLabel ? 'sr-only' : legend}>
        {label}
        {optional && <Optional />}
      </legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label key={option.value} className={CHIP}>
            <input
              // A checkbox even where one is chosen: a radio button cannot be taken back.
              type="checkbox"
              name={name}
              value={option.value}
              checked={chosen(option.value)}
              onChange={() => choose(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
      {wired.wrong && <Wrong id={wired.id}>{wired.wrong}</Wrong>}
      {help && <Help id={wired.id}>{help}</Help>}
    </fieldset>
  );
}
