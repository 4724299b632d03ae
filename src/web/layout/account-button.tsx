import { lazy, Suspense, useState } from 'react';
import { Avatar } from '../controls/avatar.tsx';
import { useSession } from '../session.tsx';
import { useWords } from '../words/words.tsx';

const loadSheet = async () => ({ default: (await import('./account-sheet.tsx')).AccountSheet });
const AccountSheet = lazy(loadSheet);

/** Who one is here, and the way to one's settings. */
export function AccountButton() {
  const { t } = useWords();
  const { account } = useSession();
  const [open, setOpen] = useState(false);
  if (!account) return null;
  return (
    <>
      <button
        type="button"
        aria-label={`${account.name}: ${t('shell.account.menu')}`}
        aria-haspopup="dialog"
        className="-ml-2.5 flex min-h-11 items-center gap-2.5 rounded-md px-2.5 text-left text-meta text-soft transition-colors hover:bg-stone hover:text-ink"
        onPointerEnter={() => void loadSheet()}
        onClick={() => setOpen(true)}
      >
        <Avatar name={account.name} size={26} />
        <span className="truncate">{account.name}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <AccountSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
