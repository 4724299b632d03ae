import type { ComponentProps } from 'react';
import { BOX, BOX_TEXT, FieldFrame, type FieldProps, useField } from './field.tsx';

type Own = Pick<
  ComponentProps<'input'>,
  | 'autoComplete'
  | 'autoFocus'
  | 'disabled'
  | 'inputMode'
  | 'maxLength'
  | 'minLength'
  | 'onBlur'
  | 'placeholder'
  | 'readOnly'
  | 'ref'
  | 'required'
  | 'spellCheck'
>;

interface TextFieldProps extends FieldProps, Own {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'tel';
}

export function TextField({ label, name, help, error, optional, hideLabel, value, onChange, ...rest }: TextFieldProps) {
  const wired = useField({ name, help, error });
  return (
    <FieldFrame {...{ label, help, optional, hideLabel, wired }}>
      <input
        {...rest}
        {...wired.aria}
        id={wired.id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${BOX} ${BOX_TEXT} min-h-12 desk:min-h-10`}
      />
    </FieldFrame>
  );
}
