import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits, fit for an address: whoever has it may pass. */
export function newToken(random: (bytes: number) => Buffer = randomBytes): string {
  return random(16).toString('base64url');
}

/** What is kept of a token: it cannot be turned back. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Another token, which only whoever has the first can make: always the same for the same key. */
export function tokenAfter(token: string, key: string): string {
  return hashOf(`${token} ${key}`).subarray(0, 16).toString('base64url');
}
