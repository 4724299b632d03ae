import { useId } from 'react';

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  /** Show the label only to who cannot see the choice (a filter in a row of filters). */
  hideLabel?: boolean;
}

/** A few ways to see the same thing, one of them in use: appearance, a list's filter. Not for questions (RadioCards). */
export function Segments<Value extends string>({ label, value, onChange, options, hideLabel }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={hideLabel ? 'sr-only' : 'mb-2 font-strong text-meta'}>{label}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-1 rounded-md bg-stone p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-10 items-center rounded-[6px] px-3 text-meta text-soft transition-colors hover:text-ink has-checked:bg-card has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-leaf desk:min-h-8"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
