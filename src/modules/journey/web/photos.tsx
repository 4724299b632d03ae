import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { PictureField } from '../../../web/controls/picture-field.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { sendParcels, useParcels } from '../../../web/parcels.ts';
import { makePictures, type Picture, type usePictures } from '../../../web/pictures.ts';
import { useWords } from '../../../web/words/words.tsx';
import { MOST_PHOTOS, type Photo } from '../contract-photos.ts';

/** `/api/…/photos/`: where the photos of one signal go, by its author or by whoever holds its receipt. */
export const photosOfSignal = (ecosystem: string, signal: string) => `/api/${ecosystem}/signals/${signal}/photos/`;
export const photosOfReceipt = (token: string) => `/api/receipts/${encodeURIComponent(token)}/photos/`;

export function sendPhotos(below: string, pictures: readonly Picture[]): Promise<void> {
  return sendParcels(pictures.map(({ id, blob }) => ({ id, blob, url: below + id })));
}

/** Photos of a signal that is still being written. */
interface PhotoFieldProps {
  photos: Pick<ReturnType<typeof usePictures>, 'pictures' | 'add' | 'remove'>;
  most?: number;
}

export function PhotoField({ photos, most = MOST_PHOTOS }: PhotoFieldProps) {
  const { t } = useWords();
  return (
    <PictureField
      label={t('journey.photos-add')}
      help={t('journey.photos-help')}
      removeLabel={(place) => t('journey.photo-remove', { place })}
      pictures={photos.pictures}
      most={most}
      onAdd={photos.add}
      onRemove={photos.remove}
    />
  );
}

/** What is still on its way, and what was not taken. Says nothing where all has arrived. */
export function PhotosGoing({ below }: { below: string }) {
  const { t } = useWords();
  const { going, refused } = useParcels(below);
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again each time one has arrived
  useEffect(() => void client.invalidateQueries(), [going, client]);
  return (
    <div role="status">
      {going > 0 && <p className="text-meta text-soft">{t('journey.photos-going', { count: going })}</p>}
      {refused && <ProblemNote problem={refused} />}
    </div>
  );
}

interface PhotosProps {
  photos: readonly Photo[];
  /** `/api/acme/photos/` */
  from: string;
  /** Where more of them go; left out, none can be added. */
  below?: string;
}

export function Photos({ photos, from, below }: PhotosProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(-1);
  const shown = photos[open];
  const name = (place: number) => t('journey.photo-of', { place: place + 1, count: photos.length });
  if (photos.length === 0 && !below) return null;
  return (
    <section aria-label={t('journey.photos')} className="mb-7 grid max-w-measure gap-3">
      {photos.length > 0 && (
        <ul className="grid grid-cols-3 gap-2.5 wide:grid-cols-6">
          {photos.map(({ id }, place) => (
            <li key={id}>
              <button type="button" className="block w-full overflow-hidden rounded-md" onClick={() => setOpen(place)}>
                <img
                  src={`${from}${id}/small`}
                  alt={name(place)}
                  width={320}
                  height={320}
                  loading="lazy"
                  className="aspect-square w-full bg-stone object-cover"
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {below && <MorePhotos below={below} most={MOST_PHOTOS - photos.length} />}
      {shown && (
        <Dialog title={name(open)} isOpen onClose={() => setOpen(-1)}>
          <img
            src={`${from}${shown.id}/large`}
            alt={name(open)}
            width={shown.width}
            height={shown.height}
            className="h-auto max-h-[70dvh] w-full rounded-md bg-stone object-contain"
          />
          {photos.length > 1 && (
            <div className="mt-4">
              <ButtonRow>
                <Button isDisabled={open === 0} onPress={() => setOpen(open - 1)}>
                  {t('journey.photo-before')}
                </Button>
                <Button isDisabled={open === photos.length - 1} onPress={() => setOpen(open + 1)}>
                  {t('journey.photo-after')}
                </Button>
              </ButtonRow>
            </div>
          )}
        </Dialog>
      )}
    </section>
  );
}

/** Added later: each goes as soon as it is chosen. */
function MorePhotos({ below, most }: { below: string; most: number }) {
  const add = async (files: readonly File[]) => sendPhotos(below, await makePictures(files, most));
  return (
    <>
      <PhotosGoing below={below} />
      {most > 0 && <PhotoField photos={{ pictures: [], add, remove: () => {} }} most={most} />}
    </>
  );
}
