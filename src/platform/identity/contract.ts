import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';

const account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  guest: z.boolean(),
  locale: z.string().nullable(),
  digest: z.enum(['daily', 'off']),
});
const done = z.object({ done: z.literal(true) });
const email = z.email().max(254);
const password = z.string().min(1).max(200);
const token = z.string().min(20).max(100);

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with e-mail and password',
  door: 'anyone',
  body: z.object({ email, password }),
  reply: account,
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out on this device',
  door: 'anyone',
  reply: done,
});

export const chooseLocale = endpoint({
  method: 'PATCH',
  path: '/api/session',
  summary: 'Choose the language of the pages',
  door: 'account',
  body: z.object({ locale: z.enum(['en', 'de']) }),
  reply: done,
});

export const chooseDigest = endpoint({
  method: 'PUT',
  path: '/api/account/digest',
  summary: 'Choose whether what became of it comes by mail, once a day at most',
  door: 'account',
  body: z.object({ digest: z.enum(['daily', 'off']) }),
  reply: done,
});

export const askReset = endpoint({
  method: 'POST',
  path: '/api/account/forgotten',
  summary: 'Have a link to set a new password sent by mail; answers the same whether there is such an account or not',
  door: 'anyone',
  body: z.object({ email }),
  reply: done,
});

export const signUp = endpoint({
  method: 'POST',
  path: '/api/account',
  summary: 'Make an account and sign in',
  door: 'anyone',
  body: z.object({ name: z.string().trim().min(1).max(120).regex(NO_NUL), email, password }),
  reply: account,
});

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/account/password',
  summary: 'Change the password; every other device is signed out',
  door: 'account',
  body: z.object({ current: password, next: password }),
  reply: done,
});

export const addCredentials = endpoint({
  method: 'POST',
  path: '/api/account/credentials',
  summary: 'A guest adds e-mail and password',
  door: 'account',
  body: z.object({ email, password }),
  reply: account,
});

export const signOutEverywhere = endpoint({
  method: 'POST',
  path: '/api/session/everywhere-out',
  summary: 'Sign out on every device',
  door: 'account',
  reply: done,
});

export const makeReEntry = endpoint({
  method: 'POST',
  path: '/api/account/re-entry',
  summary: 'A link with which one comes in on another phone, once, within a day',
  door: 'account',
  reply: z.object({ token: z.string() }),
});

export const reEnter = endpoint({
  method: 'POST',
  path: '/api/re-entry',
  summary: 'Come in with such a link',
  door: 'anyone',
  body: z.object({ token }),
  reply: account,
});

export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/reset',
  summary: 'Set a new password with a reset link',
  door: 'anyone',
  body: z.object({ token, password }),
  reply: account,
});
