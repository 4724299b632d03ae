import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../web/api.ts';
import { Avatar } from '../../../web/controls/avatar.tsx';
import { Button } from '../../../web/controls/button.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { makePictures } from '../../../web/pictures.ts';
import { useEcosystem } from '../../../web/place.ts';
import type { Problem } from '../../../web/problem.ts';
import { useWords } from '../../../web/words/words.tsx';
import type { PersonBrief } from '../contract-fields.ts';
import { portraitPath } from './person-list.tsx';

/** One's own photo: chosen, it is there; no further button. */
export function PortraitField({ person }: { person: PersonBrief }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const client = useQueryClient();
  const url = `/api/${ecosystem}/people/${person.id}/portrait`;
  const change = useMutation<unknown, Problem, File | null>({
    mutationFn: async (file) => {
      const [picture] = file ? await makePictures([file], 1) : [];
      return picture ? call('PUT', url, picture.blob) : call('DELETE', url);
    },
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div className="mb-5">
      <ProblemNote problem={change.error} />
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={person.name} photo={portraitPath(ecosystem, person)} size={72} />
        <label className="inline-flex min-h-11 cursor-pointer items-center rounded-md border border-line px-4 font-medium hover:border-leaf has-focus-visible:outline-2 has-focus-visible:outline-leaf desk:min-h-9">
          <input
            type="file"
            accept="image/*,.heic,.heif"
            className="sr-only"
            disabled={change.isPending}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) change.mutate(file);
              event.target.value = '';
            }}
          />
          {t(change.isPending ? 'ecosystem.portrait-going' : 'ecosystem.portrait')}
        </label>
        {person.portrait && (
          <Button look="text" isPending={change.isPending} onPress={() => change.mutate(null)}>
            {t('ecosystem.portrait-remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
