import { Select } from '../../../web/controls/select.tsx';
import type { Filters } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import type { SpaceBrief } from '../../ecosystem/contract-fields.ts';

interface SpaceFilterProps {
  spaces: readonly SpaceBrief[];
  space: string | undefined;
  onChange: (change: Filters) => void;
}

/** What was raised or taken up in one space alone. */
export function SpaceFilter({ spaces, space, onChange }: SpaceFilterProps) {
  const { t } = useWords();
  return (
    <Select
      label={t('journey.filter-space')}
      value={spaces.some(({ id }) => id === space) ? (space as string) : 'all'}
      onChange={(next) => onChange({ space: next === 'all' ? undefined : next })}
      options={[
        { value: 'all', label: t('journey.filter-spaces') },
        ...spaces.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
