import { BOX, BOX_TEXT, FieldFrame, type FieldProps, useField } from './field.tsx';

interface DateFieldProps extends FieldProps {
  /** `2026-05-30`, or empty. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  required?: boolean;
}

/** A day. The device's own picker: it knows its user's calendar, and a thumb. */
export function DateField({ label, name, help, error, optional, value, onChange, ...rest }: DateFieldProps) {
  const wired = useField({ name, help, error });
  return (
    <FieldFrame {...{ label, help, optional, wired }}>
      <input
        {...rest}
        {...wired.aria}
        id={wired.id}
        name={name}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${BOX} ${BOX_TEXT} min-h-12 max-w-56 desk:min-h-10`}
      />
    </FieldFrame>
  );
}
