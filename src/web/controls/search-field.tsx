import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { BOX, BOX_TEXT, useField } from './field.tsx';

interface SearchFieldProps {
  label?: string;
  placeholder?: string;
  /** What is searched for now. */
  value: string;
  /** Told when the typing pauses. */
  onSearch: (text: string) => void;
  pause?: number;
  autoFocus?: boolean;
}

export function SearchField({ label, placeholder, value, onSearch, pause = 180, autoFocus }: SearchFieldProps) {
  const { t } = useWords();
  const { id } = useField({});
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const tell = useEffectEvent((next: string) => {
    if (next !== value) onSearch(next);
  });
  useEffect(() => {
    const timer = setTimeout(() => tell(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return (
    <search className="relative block">
      <label htmlFor={id} className="sr-only">
        {label ?? t('shell.search')}
      </label>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-soft"
      >
        <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
          <circle cx="7" cy="7" r="4.6" />
          <path d="M10.6 10.6 14 14" />
        </g>
      </svg>
      <input
        id={id}
        type="search"
        // biome-ignore lint/a11y/noAutofocus: only where searching is all one does on the page
        autoFocus={autoFocus}
        enterKeyHint="search"
        placeholder={placeholder ?? label ?? t('shell.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text) setText('');
          else if (event.key === 'Enter') {
            // Within a form, looking for something does not send it.
            event.preventDefault();
            onSearch(text);
          }
        }}
        className={`${BOX} ${BOX_TEXT} min-h-12 pr-11 pl-10 desk:min-h-10 [&::-webkit-search-cancel-button]:hidden`}
      />
      {text && (
        <button
          type="button"
          aria-label={t('shell.clear-search')}
          className="absolute top-0 right-0 flex h-full w-11 items-center justify-center rounded-md text-soft hover:text-ink"
          onClick={() => {
            setText('');
            onSearch('');
          }}
        >
          <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
      )}
    </search>
  );
}
