import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HolderActor, PersonActor } from '../../kernel/actor.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type House, openRoute, route } from '../../platform/http/route.ts';
import { holderOf, personHere } from '../ecosystem/index.ts';
import { addPhoto } from './commands/add-photo.ts';
import * as contract from './contract-photos.ts';
import { pictureOf } from './store-photos.ts';

function pictureIn(request: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0)
    throw new DomainError('photo-unreadable', {}, 'invalid');
  return request.body;
}

/** A photo never changes: a browser may keep it, a proxy may not. */
function show(picture: Buffer, reply: FastifyReply): Buffer {
  reply.type('image/webp').header('cache-control', 'private, max-age=31536000, immutable');
  return picture;
}

const add = (
  house: House,
  actor: PersonActor | HolderActor,
  signal: string | null,
  photo: string,
  request: FastifyRequest,
) => addPhoto(house.database, actor, { signal, photo, bytes: pictureIn(request) });

export const photoRoutes = [
  openRoute(contract.addPhoto, async (house, { params, accountId, request }) =>
    add(house, await personHere(house.database, params.ecosystem, accountId), params.signal, params.photo, request),
  ),
  openRoute(contract.addPhotoByReceipt, async (house, { params, request }) =>
    add(house, await holderOf(house.database, params.token), null, params.photo, request),
  ),
  route(contract.readPhoto, async (tx, { params, reply }) =>
    show(await pictureOf(tx, params.photo, params.size), reply),
  ),
  openRoute(contract.readPhotoByReceipt, async (house, { params, reply }) =>
    show(
      await house.database.as(await holderOf(house.database, params.token), (tx) =>
        pictureOf(tx, params.photo, params.size),
      ),
      reply,
    ),
  ),
];
