import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';

/** A signal takes as many. */
export const MOST_PHOTOS = 6;
const MOST_BYTES = 20 * 1024 * 1024;
export const photo = z.object({ id: z.string(), width: z.number().int(), height: z.number().int() });
export type Photo = z.output<typeof photo>;
const one = z.object({ photo: z.uuid() });
const inEcosystem = one.extend({ ecosystem: z.string().max(40) });
const byReceipt = one.extend({ token: z.string().min(16).max(100) });
const size = z.enum(['large', 'small']);
/** A picture, not JSON. */
const picture = z.any();

export const addPhoto = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/signals/:signal/photos/:photo',
  summary:
    'Add a photo to a signal one raised: the picture itself as the body; its id is made by the device, so that sending again never doubles',
  door: 'person',
  params: inEcosystem.extend({ signal: z.uuid() }),
  bytes: MOST_BYTES,
  reply: photo,
});

export const addPhotoByReceipt = endpoint({
  method: 'PUT',
  path: '/api/receipts/:token/photos/:photo',
  summary: 'Add a photo, without an account, to what one raised: the picture itself as the body',
  door: 'receipt',
  params: byReceipt,
  bytes: MOST_BYTES,
  reply: photo,
});

export const readPhoto = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/photos/:photo/:size',
  summary: 'A photo, as WebP',
  door: 'person',
  params: inEcosystem.extend({ size }),
  reply: picture,
});

export const readPhotoByReceipt = endpoint({
  method: 'GET',
  path: '/api/receipts/:token/photos/:photo/:size',
  summary: 'A photo of what one raised without an account, as WebP',
  door: 'receipt',
  params: byReceipt.extend({ size }),
  reply: picture,
});
