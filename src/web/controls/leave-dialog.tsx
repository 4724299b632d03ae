import { useWords } from '../words/words.tsx';
import { Button, ButtonRow } from './button.tsx';
import { Dialog } from './dialog.tsx';

export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('shell.unsaved.title')} isOpen onClose={onStay}>
      <p className="mb-5">{t('shell.unsaved.body')}</p>
      <ButtonRow>
        <Button look="filled" onPress={onStay} autoFocus>
          {t('shell.unsaved.stay')}
        </Button>
        <Button look="clay" onPress={onLeave}>
          {t('shell.unsaved.leave')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
