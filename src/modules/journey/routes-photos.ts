import type { FastifyRequest } from 'fastify';
import type { HolderActor, PersonActor } from '../../kernel/actor.ts';
import { pictureIn, showPicture } from '../../platform/http/picture.ts';
import { type House, openRoute, route } from '../../platform/http/route.ts';
import { holderOf, personHere } from '../ecosystem/index.ts';
import { addPhoto } from './commands/add-photo.ts';
import * as contract from './contract-photos.ts';
import { pictureOf } from './store-photos.ts';

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
    showPicture(await pictureOf(tx, params.photo, params.size), reply),
  ),
  openRoute(contract.readPhotoByReceipt, async (house, { params, reply }) =>
    showPicture(
      await house.database.as(await holderOf(house.database, params.token), (tx) =>
        pictureOf(tx, params.photo, params.size),
      ),
      reply,
    ),
  ),
];
