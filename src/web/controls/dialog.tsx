import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words/words.tsx';

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
    'mt-auto w-full rounded-t-lg p-5.5 pb-8 wide:m-auto wide:max-w-form wide:rounded-lg wide:p-7 [animation:rise_160ms_var(--ease-calm)]',
  side: 'ml-auto h-full w-full max-w-96 p-5.5 wide:p-7 [animation:appear_140ms_var(--ease-calm)]',
};

export function Dialog({ title, isOpen, onClose, children, side = false, closeBeside = true }: DialogProps) {
  const { t } = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={closeBeside}
      className="fixed inset-0 z-40 flex overflow-y-auto overscroll-contain bg-veil [animation:appear_120ms]"
    >
      <Modal className={`flex bg-paper shadow-float ${side ? PLACE.side : PLACE.middle} overflow-y-auto`}>
        <AriaDialog className="min-w-0 grow outline-none">
          <div className="mb-5 flex items-start justify-between gap-4">
            <Heading slot="title" className="font-serif text-heading">
              {title}
            </Heading>
            <button
              type="button"
              aria-label={t('shell.close')}
              className="-mt-2 -mr-2 flex size-11 shrink-0 items-center justify-center rounded-md text-soft hover:bg-stone hover:text-ink"
              onClick={onClose}
            >
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
              </svg>
            </button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
