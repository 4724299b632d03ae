import { openRoute } from '../http/route.ts';
import type { Module } from '../module.ts';
import * as contract from './contract.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const DAY = 86_400;
const done = { done: true } as const;

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
