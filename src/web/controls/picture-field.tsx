import { useEffect, useRef, useState } from 'react';
import type { Picture } from '../pictures.ts';
import { useWords } from '../words/words.tsx';
import { buttonClass } from './button.tsx';
import { Help, useField } from './field.tsx';

interface PictureFieldProps {
  label: string;
  help: string;
  /** Of the button that takes one away: the place, from 1. */
  removeLabel: (place: number) => string;
  pictures: readonly Picture[];
  most: number;
  onAdd: (files: readonly File[]) => Promise<void>;
  onRemove: (id: string) => void;
}

/** The phone's camera or its album. */
export function PictureField({ label, help, removeLabel, pictures, most, onAdd, onRemove }: PictureFieldProps) {
  const { id, aria } = useField({ help });
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const full = pictures.length >= most;
  const take = async (list: FileList | null) => {
    setBusy(true);
    await onAdd([...(list ?? [])]);
    setBusy(false);
    // The same file may be chosen again after it was taken away.
    if (input.current) input.current.value = '';
  };
  return (
    <div>
      {pictures.length > 0 && (
        <ul className="mb-3 grid grid-cols-3 gap-2.5 wide:grid-cols-6">
          {pictures.map((picture, place) => (
            <li key={picture.id} className="relative">
              <Preview blob={picture.blob} />
              <button
                type="button"
                aria-label={removeLabel(place + 1)}
                className="absolute top-0 right-0 flex size-11 items-start justify-end p-1.5"
                onClick={() => onRemove(picture.id)}
              >
                <span
                  aria-hidden="true"
                  className="flex size-6 items-center justify-center rounded-full bg-ink text-paper"
                >
                  ×
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!full && (
        <label
          className={buttonClass(
            'quiet',
            false,
            'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-leaf',
          )}
          aria-disabled={busy || undefined}
        >
          <Camera />
          {label}
          <input
            ref={input}
            id={id}
            {...aria}
            type="file"
            multiple
            accept="image/*,.heic,.heif"
            disabled={busy}
            className="sr-only"
            onChange={(event) => void take(event.target.files)}
          />
        </label>
      )}
      <Help id={id}>{help}</Help>
    </div>
  );
}

function Preview({ blob }: { blob: Blob }) {
  const { t } = useWords();
  const [url, setUrl] = useState<string>();
  // Not every browser shows every kind: HEIC, mostly.
  const [blind, setBlind] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <span className="block aspect-square overflow-hidden rounded-md bg-stone">
      {blind && (
        <span className="flex size-full items-center justify-center text-meta text-soft">{t('shell.photo')}</span>
      )}
      {url && !blind && <img src={url} alt="" className="size-full object-cover" onError={() => setBlind(true)} />}
    </span>
  );
}

function Camera() {
  return (
    <svg
      width="18"
      height="16"
      viewBox="0 0 18 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M1 4.5h3.5L6 2h6l1.500 2.500H17v10H1z" strokeLinejoin="round" />
      <circle cx="9" cy="9" r="3" />
    </svg>
  );
}
