import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/errors.ts';

/** What an endpoint with `bytes` was sent. @throws DomainError photo-unreadable where it is nothing, or something else */
export function pictureIn(request: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0)
    throw new DomainError('photo-unreadable', {}, 'invalid');
  return request.body;
}

/** A picture never changes under its address: a browser may keep it, a proxy may not. */
export function showPicture(picture: Buffer, reply: FastifyReply): Buffer {
  reply.type('image/webp').header('cache-control', 'private, max-age=31536000, immutable');
  return picture;
}
