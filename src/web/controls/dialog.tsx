import { type ReactNode, useEffect, useId, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../words/words.tsx';
import { OverlayHome } from './overlay-home.ts';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Stands at the side, as high as the window (menus, long forms). */
  side?: boolean;
  /** False: a click beside it does not close it (something may be written in it). */
  closeBeside?: boolean;
}

const PLACE = {
  middle:
    'mt-auto mb-0 w-full max-w-none rounded-t-lg p-5.5 pb-8 wide:m-auto wide:max-w-form wide:rounded-lg wide:p-7 [animation:rise_160ms_var(--ease-calm)]',
  side: 'my-0 mr-0 ml-auto h-dvh max-h-none w-full max-w-96 p-5.5 wide:p-7 [animation:appear_140ms_var(--ease-calm)]',
};

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      aria-label={t('shell.close')}
      className="absolute top-3 right-3 flex size-11 items-center justify-center rounded-md text-soft hover:bg-stone hover:text-ink"
      onClick={onClose}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
    </button>
  );
}

/** The browser's own modal dialog: it keeps the focus in, closes on Escape, and gives the focus back. */
function OpenDialog({ title, onClose, children, side = false, closeBeside = true }: Omit<DialogProps, 'isOpen'>) {
  const id = useId();
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  useLayoutEffect(() => {
    if (!dialog) return;
    dialog.showModal();
    // Closed before it is taken away: only then does the focus go back where it was.
    return () => dialog.close();
  }, [dialog]);
  useEffect(() => {
    if (!dialog || !closeBeside) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target === dialog) onClose();
    };
    dialog.addEventListener('pointerdown', onPointer);
    return () => dialog.removeEventListener('pointerdown', onPointer);
  }, [dialog, closeBeside, onClose]);
  return createPortal(
    <dialog
      ref={setDialog}
      aria-labelledby={id}
      className={`max-h-dvh overflow-y-auto overscroll-contain bg-paper text-body text-ink shadow-float ${side ? PLACE.side : PLACE.middle}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {/* A click on the padding is not a click beside it. */}
      <div className={side ? 'min-h-full' : ''}>
        <h2 id={id} className="mb-5 pr-10 font-serif text-heading">
          {title}
        </h2>
        <OverlayHome value={dialog}>{children}</OverlayHome>
        <CloseButton onClose={onClose} />
      </div>
    </dialog>,
    document.body,
  );
}

export function Dialog({ isOpen, ...rest }: DialogProps) {
  return isOpen ? <OpenDialog {...rest} /> : null;
}
