import { lazy, Suspense, useMemo, useState } from 'react';
import { Loading } from '../controls/loading.tsx';
import type { EverywhereAction } from '../plug.ts';
import { useWords } from '../words/words.tsx';
import { useEverywhere } from './plugs.tsx';

const Dialog = lazy(async () => ({ default: (await import('../controls/dialog.tsx')).Dialog }));

/** The action's dialog: its part is fetched when somebody wants it. */
export function EverywhereDialog({ action, onClose }: { action: EverywhereAction; onClose: () => void }) {
  const { name } = useWords();
  const Part = useMemo(() => lazy(async () => ({ default: (await action.part()).Part })), [action]);
  return (
    <Suspense fallback={null}>
      <Dialog title={name(action.word)} isOpen onClose={onClose}>
        <Suspense fallback={<Loading lines={4} />}>
          <Part close={onClose} />
        </Suspense>
      </Dialog>
    </Suspense>
  );
}

/** On a desk, above the navigation. */
export function EverywhereButtons() {
  const { name } = useWords();
  const actions = useEverywhere();
  const [open, setOpen] = useState<EverywhereAction | null>(null);
  return (
    <>
      {actions.map((action) => (
        <button
          key={action.word.en}
          type="button"
          className="mb-4 -ml-2.5 min-h-9 rounded-md border border-line px-2.5 py-1.5 text-left font-medium transition-colors hover:bg-stone"
          onPointerEnter={() => void action.part()}
          onClick={() => setOpen(action)}
        >
          {name(action.word)}
        </button>
      ))}
      {open && <EverywhereDialog action={open} onClose={() => setOpen(null)} />}
    </>
  );
}
