import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useWords } from '../words/words.tsx';
import { BOX, BOX_TEXT, type FieldProps, Help, Optional, useField, Wrong } from './field.tsx';
import { FLOAT } from './popover.tsx';

interface SelectProps<Value extends string> extends FieldProps {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; note?: string }[];
  disabled?: boolean;
}

/** One of many. For up to six, RadioCards or ChipChoice show all at once. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useWords();
  const { label, name, help, error, optional, hideLabel, value, onChange, options, disabled } = props;
  const { id, wrong, aria } = useField({ name, help, error });
  return (
    <div>
      <AriaSelect
        aria-describedby={aria['aria-describedby']}
        isInvalid={Boolean(wrong)}
        isDisabled={disabled}
        name={name}
        placeholder={t('shell.choose')}
        value={value}
        onChange={(key) => key !== null && onChange(key as Value)}
      >
        <Label className={hideLabel ? 'sr-only' : 'mb-1.5 block font-medium text-nav'}>
          {label}
          {optional && <Optional />}
        </Label>
        <Button
          className={`${BOX} ${BOX_TEXT} flex min-h-12 items-center justify-between gap-3 text-left desk:min-h-10 ${wrong ? 'border-clay' : ''}`}
        >
          <SelectValue className="truncate data-placeholder:text-soft" />
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="shrink-0 text-soft">
            <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </Button>
        <Popover offset={4} className={`${FLOAT} w-(--trigger-width) min-w-48 overflow-y-auto p-1.5`}>
          <ListBox className="outline-none">
            {options.map(({ value: key, label: word, note }) => (
              <ListBoxItem
                key={key}
                id={key}
                textValue={word}
                className="cursor-pointer rounded-md px-3 py-2.5 outline-none lit:bg-stone selected:font-medium selected:text-leaf desk:py-1.5 desk:text-nav"
              >
                {word}
                {note && <span className="block font-normal text-meta text-soft">{note}</span>}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </AriaSelect>
      {wrong && <Wrong id={id}>{wrong}</Wrong>}
      {help && <Help id={id}>{help}</Help>}
    </div>
  );
}
