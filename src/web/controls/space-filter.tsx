import type { Filters } from '../place.ts';
import { useWords } from '../words/words.tsx';
import { Select } from './select.tsx';

interface SpaceFilterProps {
  spaces: readonly { id: string; name: string }[];
  space: string | undefined;
  onChange: (change: Filters) => void;
}

/** What is in one space alone. */
export function SpaceFilter({ spaces, space, onChange }: SpaceFilterProps) {
  const { t } = useWords();
  return (
    <Select
      label={t('shell.filter-space')}
      value={spaces.some(({ id }) => id === space) ? (space as string) : 'all'}
      onChange={(next) => onChange({ space: next === 'all' ? undefined : next })}
      options={[
        { value: 'all', label: t('shell.filter-spaces') },
        ...spaces.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
