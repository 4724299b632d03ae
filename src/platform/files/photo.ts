import sharp, { type Sharp } from 'sharp';
import { DomainError } from '../../kernel/errors.ts';
import { decodeHeic, isHeic } from './heic.ts';

/** A photo as it is kept: WebP, turned upright, without metadata (no place, no device, no time). */
export interface PreparedPhoto {
  /** Of the large one, in pixels. */
  width: number;
  height: number;
  /** At most 1,600 pixels wide and high. */
  large: Buffer;
  /** A square of 320 pixels. */
  small: Buffer;
}

const MOST_DOTS = 60_000_000;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);
const AT_ONCE = 2;
const MOST_WAITING = 24;

/** What it is, is told by its content; its name and declared type count for nothing. @throws DomainError photo-unreadable, photo-large, photo-busy */
export async function preparePhoto(bytes: Buffer): Promise<PreparedPhoto> {
  return inTurn(async () => {
    try {
      const upright = await open(bytes);
      const { data: large, info } = await upright
        .clone()
        .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true });
      const small = await upright.clone().resize(320, 320, { fit: 'cover' }).webp({ quality: 72 }).toBuffer();
      return { width: info.width, height: info.height, large, small };
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw new DomainError('photo-unreadable', {}, 'invalid');
    }
  });
}

async function open(bytes: Buffer): Promise<Sharp> {
  if (isHeic(bytes)) {
    const dots = await decodeHeic(bytes, MOST_DOTS);
    if (dots === 'large') throw new DomainError('photo-large', {}, 'invalid');
    const { data, width, height } = dots;
    return sharp(data, { raw: { width, height, channels: 4 } });
  }
  const picture = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  const { format, width, height } = await picture.metadata();
  if (!FORMATS.has(format)) throw new DomainError('photo-unreadable', {}, 'invalid');
  if (width * height > MOST_DOTS) throw new DomainError('photo-large', {}, 'invalid');
  return picture.autoOrient();
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two at a time, some in line, the rest asked to come again: a flood of photos leaves room for everybody else. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new DomainError('photo-busy', { seconds: 10 }, 'busy');
    await new Promise<void>((go) => waiting.push(go));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
