import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/words.tsx';
import { BOX, BOX_TEXT, FieldFrame, type FieldProps, useField } from './field.tsx';

interface TextAreaProps
  extends FieldProps,
    Pick<ComponentProps<'textarea'>, 'autoFocus' | 'onBlur' | 'onKeyDown' | 'placeholder' | 'required' | 'disabled'> {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** How long it may be. Longer can be typed and is said so: a paste that is cut in silence is a loss. */
  limit?: number;
  /** What somebody says in their own words: set as speech. */
  speech?: boolean;
}

function Counter({ length, limit }: { length: number; limit: number }) {
  const { t } = useWords();
  const left = limit - length;
  const near = left <= Math.max(20, limit * 0.15);
  return (
    <p
      aria-live="polite"
      className={`mt-1 shrink-0 text-meta tabular-nums ${left < 0 ? 'text-clay' : 'text-soft'} ${near ? '' : 'sr-only'}`}
    >
      {left < 0 ? t('shell.characters-over', { over: -left }) : near && t('shell.characters-left', { left })}
    </p>
  );
}

/** Where the browser does it itself. */
const GROWS = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Grows with what is written in it. */
export function TextArea(props: TextAreaProps) {
  const { label, name, help, error, optional, hideLabel, value, onChange, limit, speech, rows = 3, ...rest } = props;
  const wired = useField({ name, help, error });
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area || GROWS) return;
    area.style.height = 'auto';
    if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + 2}px`;
  }, [value]);
  return (
    <FieldFrame
      {...{ label, help, optional, hideLabel, wired }}
      aside={limit === undefined ? undefined : <Counter length={[...value].length} limit={limit} />}
    >
      <textarea
        {...rest}
        {...wired.aria}
        ref={box}
        id={wired.id}
        name={name}
        rows={rows}
        style={{ minHeight: `calc(${rows}lh + 1.375rem)` }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${BOX} field-sizing-content block max-h-[60vh] resize-none ${speech ? 'font-serif text-speech' : BOX_TEXT}`}
      />
    </FieldFrame>
  );
}
