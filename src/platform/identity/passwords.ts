import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** OWASP's recommendation for scrypt (2024): N = 2^16, r = 8, p = 2 needs 64 MiB a try. */
export const COST: Cost = { N: 2 ** 16, r: 8, p: 2 };
const MOST_MEMORY = 128 * 1024 * 1024;

export interface Cost {
  N: number;
  r: number;
  p: number;
}

export async function hashPassword(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFKC'), salt, 32, { ...cost, maxmem: MOST_MEMORY });
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

export async function checkPassword(password: string, kept: string, cost: Cost): Promise<boolean> {
  const [, salt = '', hash = ''] = kept.split('$');
  const expected = Buffer.from(hash, 'base64url');
  const found = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), 32, {
    ...cost,
    maxmem: MOST_MEMORY,
  });
  return expected.length === found.length && timingSafeEqual(expected, found);
}
