import { createStore, del, get, set } from 'idb-keyval';
import { useEffect, useState } from 'react';
import { newUntimedId } from '../kernel/identifiers.ts';

export interface Picture {
  id: string;
  blob: Blob;
}

const LONGEST = 1600;
const store = () => createStore('tilth-pictures', 'drafts');

/** Made smaller before it travels. What this browser cannot read (HEIC, mostly) goes as it is: the server can. */
async function shrink(file: Blob): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return made ?? file;
  } catch {
    return file;
  }
}

/** Of the first so many files. */
export async function makePictures(files: readonly File[], most: number): Promise<Picture[]> {
  const blobs = await Promise.all(files.slice(0, most).map(shrink));
  return blobs.map((blob) => ({ id: newUntimedId(), blob }));
}

/** Pictures of something that is still being written: they survive a reload and a lost network, like its words. */
export function usePictures(place: string, most: number) {
  const [pictures, setPictures] = useState<readonly Picture[]>([]);
  useEffect(() => {
    let here = true;
    void get<Picture[]>(place, store())
      .then((kept) => here && kept && setPictures(kept))
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [place]);
  const keep = (next: readonly Picture[]) => {
    setPictures(next);
    void (next.length ? set(place, next, store()) : del(place, store())).catch(() => undefined);
  };
  const add = async (files: readonly File[]) => {
    keep([...pictures, ...(await makePictures(files, most - pictures.length))]);
  };
  const remove = (id: string) => keep(pictures.filter((each) => each.id !== id));
  return { pictures, add, remove, clear: () => keep([]) };
}
