import { useState } from 'react';
import { useAsk } from '../../../web/api.ts';
import { SearchField } from '../../../web/controls/search-field.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type ListedSignal, listSignals } from '../contract.ts';
import { beginningOf } from './said.tsx';

const MOST = 8;

export const calledBy = ({ title, body }: Pick<ListedSignal, 'title' | 'body'>) => title || beginningOf(body, 140);

interface Choosing {
  /** Only of this space; of all that one sees where it is left out. */
  space?: string;
  /** What is offered while nothing is searched for: the latest, where it is left out. */
  first?: readonly ListedSignal[];
  without: readonly string[];
}

/** Signals to choose from, found by their words: a few at a time, and the field to look for others. */
export function useSignalChoice({ space, first, without }: Choosing) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const [words, setWords] = useState('');
  const searched = words.trim() !== '';
  const asked = { params: { ecosystem }, query: { space, words: searched ? words.trim() : undefined } };
  const { data } = useAsk(listSignals, asked, { about: [], keep: true, when: searched || !first });
  const found = searched || !first ? data?.items : first;
  const offered = (found ?? []).filter(({ id }) => !without.includes(id)).slice(0, MOST);
  const field = (
    <div className="grid gap-2">
      <SearchField label={t('journey.filter-words')} value={words} onSearch={setWords} />
      {found && offered.length === 0 && <p className="text-meta text-soft">{t('journey.choice-none')}</p>}
    </div>
  );
  return { offered, field };
}
