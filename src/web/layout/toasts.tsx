import { useSyncExternalStore } from 'react';
import { useWords } from '../words/words.tsx';

interface Toast {
  id: number;
  text: string;
  action?: { word: string; do: () => void };
}

const LASTS = 7_000;
let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  set(toasts.filter((each) => each.id !== id));
}

/** A quiet word at the edge, already worded: what was done, perhaps with a way to undo it. Never for errors. */
export function toast(text: string, action?: Toast['action']): void {
  count += 1;
  const id = count;
  set([...toasts.slice(-2), { id, text, action }]);
  setTimeout(() => dismiss(id), action ? LASTS * 2 : LASTS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const { t } = useWords();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div
      aria-live="polite"
      data-screen
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 desk:bottom-6"
    >
      {shown.map(({ id, text, action }) => (
        <div
          key={id}
          className="pointer-events-auto flex max-w-md items-center gap-4 rounded-md bg-ink py-2 pr-2 pl-4 text-nav text-paper shadow-float [animation:rise_160ms_var(--ease-calm)]"
        >
          <span className="py-1">{text}</span>
          <button
            type="button"
            className="min-h-9 shrink-0 rounded-sm px-2 font-medium underline underline-offset-3 focus-visible:outline-paper"
            onClick={() => {
              action?.do();
              dismiss(id);
            }}
          >
            {action?.word ?? t('shell.close')}
          </button>
        </div>
      ))}
    </div>
  );
}
