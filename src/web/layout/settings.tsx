import { useState } from 'react';
import { LANGUAGES, type Locale } from '../../kernel/words.ts';
import { call } from '../api.ts';
import { Segments } from '../controls/segments.tsx';
import { useSession } from '../session.tsx';
import { chooseTheme, type Theme, theme } from '../theme/choice.ts';
import { storeLocale } from '../words/locale.ts';
import { useSpeak, useWords } from '../words/words.tsx';

export function ThemeChoice() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Theme>(theme());
  return (
    <Segments
      label={t('shell.theme.label')}
      value={chosen}
      onChange={(next) => {
        chooseTheme(next);
        setChosen(next);
      }}
      options={[
        { value: 'system', label: t('shell.theme.system') },
        { value: 'light', label: t('shell.theme.light') },
        { value: 'dark', label: t('shell.theme.dark') },
      ]}
    />
  );
}

export function LanguageChoice() {
  const { t, locale } = useWords();
  const speak = useSpeak();
  const { account } = useSession();
  const shown: readonly Locale[] = locale === 'xx' ? [...LANGUAGES, 'xx'] : LANGUAGES;
  return (
    <Segments
      label={t('shell.language.label')}
      value={locale}
      onChange={(next) => {
        storeLocale(next);
        void speak(next);
        // For mail, and for other devices. Where it cannot be kept, this browser still remembers.
        if (account && next !== 'xx') void call('PATCH', '/api/session', { locale: next }).catch(() => undefined);
      }}
      options={shown.map((each) => ({ value: each, label: t(`shell.language.${each}`) }))}
    />
  );
}
