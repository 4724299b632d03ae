import { DomainError } from '../../kernel/errors.ts';
import { chooseLocale } from '../../kernel/words.ts';
import { FloodGate } from '../http/flood.ts';
import { type House, openRoute } from '../http/route.ts';
import { Wording } from '../http/words.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Module } from '../module.ts';
import * as contract from './contract.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const DAY = 86_400;
/** A few letters an hour to one address. */
const forgotten = new FloodGate();
const done = { done: true } as const;

async function sendReset({ identity, publicUrl }: House, mailer: Mailer, email: string): Promise<void> {
  const account = await identity.findByEmail(email);
  if (!account?.email) return;
  const token = await identity.issueToken({ accountId: account.id, purpose: 'reset', validFor: DAY });
  const wording = new Wording();
  wording.add('identity', { en, de });
  const say = (key: string, values = {}) =>
    wording.say('identity', key, chooseLocale([account.locale ?? 'en']), values);
  const text = say('reset-text', { name: account.name, address: `${publicUrl}/reset/${token}` });
  await mailer.send({ to: account.email, subject: say('reset-subject'), text });
}

/** Accounts and sessions over HTTP. What somebody is in an ecosystem is the ecosystem's to say. */
export const identity: Module = {
  name: 'identity',
  words: { en, de },
  routes: [
    openRoute(contract.signIn, ({ identity }, { body, request, reply }) => identity.signIn(body, request, reply)),
    openRoute(contract.signOut, async ({ identity }, { request, reply }) => {
      await identity.signOut(request, reply);
      return done;
    }),
    openRoute(contract.chooseLocale, async ({ identity }, { accountId, body }) => {
      await identity.setLocale(accountId ?? '', body.locale);
      return done;
    }),
    openRoute(contract.chooseDigest, async ({ identity }, { accountId, body }) => {
      await identity.setDigest(accountId ?? '', body.digest);
      return done;
    }),
    openRoute(contract.askReset, async (house, { body, request }) => {
      if (!house.mailer) throw new DomainError('identity.no-mail');
      forgotten.pass(request.ip, body.email.toLowerCase());
      // Not awaited: the time it takes must not tell whether there is such an account.
      void sendReset(house, house.mailer, body.email).catch((error: Error) => request.log.error(error.message));
      return done;
    }),
    openRoute(contract.signUp, ({ identity }, { body, request, reply }) => identity.signUp(body, request, reply)),
    openRoute(contract.changePassword, async ({ identity }, { accountId, body, request, reply }) => {
      await identity.changePassword({ accountId: accountId ?? '', ...body }, request, reply);
      return done;
    }),
    openRoute(contract.addCredentials, ({ identity }, { accountId, body }) =>
      identity.addCredentials({ accountId: accountId ?? '', ...body }),
    ),
    openRoute(contract.signOutEverywhere, async ({ identity }, { accountId, request, reply }) => {
      await identity.signOutEverywhere(accountId ?? '');
      await identity.signOut(request, reply);
      return done;
    }),
    openRoute(contract.makeReEntry, async ({ identity }, { accountId }) => ({
      token: await identity.issueToken({ accountId: accountId ?? '', purpose: 're-entry', validFor: DAY }),
    })),
    openRoute(contract.reEnter, ({ identity }, { body, request, reply }) =>
      identity.redeemToken({ token: body.token, purpose: 're-entry' }, request, reply),
    ),
    openRoute(contract.resetPassword, ({ identity }, { body, request, reply }) =>
      identity.redeemToken({ ...body, purpose: 'reset' }, request, reply),
    ),
  ],
};
