import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { SessionEcosystem } from '../../kernel/session.ts';
import { call } from '../api.ts';
import { Button, TextLink } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { renewSession, usePerson, useSession } from '../session.tsx';
import { useWords } from '../words/words.tsx';
import { NavigationList } from './navigation-list.tsx';
import { LanguageChoice, ThemeChoice } from './settings.tsx';

function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async () => {
    await call('DELETE', '/api/session').catch(() => undefined);
    await renewSession(client);
    await router.navigate({ to: '/' });
  };
}

/** On a phone also the whole navigation; everywhere the other ecosystems, appearance, language, the way out. */
export function AccountSheet({ person, onClose }: { person?: SessionEcosystem; onClose: () => void }) {
  const { t } = useWords();
  const { account, ecosystems } = useSession();
  const here = usePerson();
  const signOut = useSignOut();
  const others = ecosystems.filter((each) => each.slug !== here?.slug);
  return (
    <Dialog title={account?.name ?? t('shell.menu')} isOpen onClose={onClose} side>
      <div className="grid gap-7 text-body">
        {person && (
          <nav aria-label={t('shell.navigation')} className="text-field [&_a]:min-h-12 [&_a]:-ml-0">
            <NavigationList person={person} onGo={onClose} />
          </nav>
        )}
        {others.length > 0 && (
          <section>
            <h3 className="mb-2 font-strong text-meta">{t('shell.account.other-ecosystems')}</h3>
            <ul>
              {others.map(({ slug, name }) => (
                <li key={slug}>
                  <Link
                    to="/$ecosystem"
                    params={{ ecosystem: slug } as never}
                    className="flex min-h-11 items-center rounded-sm underline decoration-edge underline-offset-4 hover:decoration-current"
                    onClick={onClose}
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <TextLink to="/account" onClick={onClose}>
          {t('shell.account.title')}
        </TextLink>
        <ThemeChoice />
        <LanguageChoice />
        <Button look="quiet" onPress={() => void signOut().then(onClose)}>
          {t('shell.account.sign-out')}
        </Button>
      </div>
    </Dialog>
  );
}
