import { Link, Navigate } from '@tanstack/react-router';
import { PageHead } from '../controls/page-head.tsx';
import { Mark } from '../layout/mark.tsx';
import { useSession } from '../session.tsx';
import { useWords } from '../words/words.tsx';

/** Whoever is in one ecosystem goes there; whoever is in several chooses; anybody else signs in. */
export function Page() {
  const { t } = useWords();
  const { account, ecosystems } = useSession();
  const [only] = ecosystems;
  if (!account) return <Navigate to="/sign-in" />;
  if (only && ecosystems.length === 1) {
    return <Navigate to="/$ecosystem" params={{ ecosystem: only.slug } as never} replace />;
  }
  return (
    <div className="my-auto">
      <Mark size={30} />
      <div className="mt-6">
        <PageHead
          title={t('shell.choose-ecosystem.title')}
          sentence={ecosystems.length === 0 ? t('shell.choose-ecosystem.none') : undefined}
        />
      </div>
      <ul className="border-line border-t">
        {ecosystems.map(({ slug, name, demonstration }) => (
          <li key={slug} className="border-line border-b">
            <Link
              to="/$ecosystem"
              params={{ ecosystem: slug } as never}
              className="flex min-h-14 flex-col justify-center rounded-sm py-2.5 hover:text-leaf"
            >
              <span className="font-serif text-speech">{name}</span>
              {demonstration && <span className="text-meta text-soft">{t('shell.demonstration')}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
