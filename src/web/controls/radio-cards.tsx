import type { ReactNode } from 'react';
import { Help, Optional, useField, Wrong } from './field.tsx';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** What choosing it means. */
  help?: ReactNode;
}

interface RadioCardsProps<Value extends string> {
  label: string;
  /** Null until somebody chose: no option looks preferred before. */
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly Choice<Value>[];
  name?: string;
  help?: ReactNode;
  error?: string;
  optional?: boolean;
  /** Side by side from the narrowest phone up. */
  columns?: 1 | 2;
  /** The question is the heading of its part of the page. */
  heading?: boolean;
}

const CARD =
  'relative flex min-h-12 flex-col justify-center rounded-md border border-line bg-card px-4 py-3 transition-colors hover:border-edge has-checked:border-leaf has-checked:bg-leaf-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-leaf)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf';

/** A free choice: agree or not, kept or not. All options alike until one is taken. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, value, onChange, options, name, help, error, optional, columns = 1, heading } = props;
  const wired = useField({ name, help, error });
  const plain = options.every((option) => !option.help);
  return (
    <fieldset aria-describedby={wired.aria['aria-describedby']}>
      <legend className={heading ? 'mb-3 font-serif text-heading' : 'mb-1.5 font-medium text-nav'}>
        {label}
        {optional && <Optional />}
      </legend>
      <div className={`grid gap-2.5 ${columns === 2 ? 'grid-cols-2' : ''}`}>
        {options.map((option) => (
          <label key={option.value} className={`${CARD} ${plain ? 'items-center text-center' : 'pl-11'}`}>
            <input
              type="radio"
              name={name ?? wired.id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {!plain && (
              <span
                aria-hidden="true"
                className={`absolute top-4 left-4 size-4 rounded-full border transition-all ${value === option.value ? 'border-[5px] border-leaf' : 'border-edge'}`}
              />
            )}
            <span className="font-medium">{option.label}</span>
            {option.help && <span className="mt-0.5 text-meta text-soft">{option.help}</span>}
          </label>
        ))}
      </div>
      {wired.wrong && <Wrong id={wired.id}>{wired.wrong}</Wrong>}
      {help && <Help id={wired.id}>{help}</Help>}
    </fieldset>
  );
}
