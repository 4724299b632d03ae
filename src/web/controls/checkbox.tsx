import type { ReactNode } from 'react';
import { Help, useField, Wrong } from './field.tsx';

interface TickProps {
  label: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
  name?: string;
  help?: ReactNode;
  error?: string;
  disabled?: boolean;
}

const ROW = 'flex min-h-12 items-start gap-3 py-3 desk:min-h-9 desk:py-1.5 has-disabled:opacity-60';

export function Checkbox({ label, value, onChange, name, help, error, disabled }: TickProps) {
  const wired = useField({ name, help, error });
  return (
    <div>
      <label className={ROW}>
        <span className="relative mt-px flex size-5 shrink-0">
          <input
            {...wired.aria}
            type="checkbox"
            name={name}
            checked={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.checked)}
            className="peer size-5 appearance-none rounded-sm border border-edge bg-card transition-colors checked:border-leaf checked:bg-leaf"
          />
          <svg
            viewBox="0 0 20 20"
            aria-hidden="true"
            className="pointer-events-none invisible absolute inset-0 text-paper peer-checked:visible"
          >
            <path d="M5 10.5l3.4 3.3L15 6.6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </span>
        <span>{label}</span>
      </label>
      <div className="pl-8">
        {wired.wrong && <Wrong id={wired.id}>{wired.wrong}</Wrong>}
        {help && <Help id={wired.id}>{help}</Help>}
      </div>
    </div>
  );
}

/** Takes effect at once, without saving. */
export function Switch({ label, value, onChange, name, help, disabled }: TickProps) {
  const wired = useField({ name, help });
  return (
    <div>
      <label className={ROW}>
        <input
          {...wired.aria}
          type="checkbox"
          role="switch"
          aria-checked={value}
          name={name}
          checked={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className="relative h-5.5 w-9 shrink-0 appearance-none rounded-full border border-edge bg-stone transition-colors before:absolute before:top-1/2 before:left-0.75 before:size-3.5 before:-translate-y-1/2 before:rounded-full before:bg-edge before:transition-all checked:border-leaf checked:bg-leaf checked:before:left-4.25 checked:before:bg-paper"
        />
        <span>{label}</span>
      </label>
      {help && (
        <div className="-mt-1.5 pb-2 pl-12">
          <Help id={wired.id}>{help}</Help>
        </div>
      )}
    </div>
  );
}
