import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import type { Session } from '../kernel/session.ts';
import { ecosystemsOf } from '../modules/ecosystem/index.ts';
import { openRoute } from '../platform/http/route.ts';
import type { Module } from '../platform/module.ts';

const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is here, and where they may go',
  door: 'anyone',
  reply: z.object({
    account: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        guest: z.boolean(),
        locale: z.string().nullable(),
        digest: z.enum(['daily', 'off']),
      })
      .nullable(),
    ecosystems: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        personId: z.string(),
        relation: z.string(),
        steward: z.boolean(),
        demonstration: z.boolean(),
      }),
    ),
    firstRun: z.boolean(),
    mail: z.boolean(),
    publicUrl: z.string(),
  }),
});

/** The one reply that joins what identity knows (the account) with what the ecosystem knows (the persons). */
export const session: Module = {
  name: 'session',
  words: { en: {}, de: {} },
  routes: [
    openRoute(readSession, async (house, { request }): Promise<Session> => {
      const account = await house.identity.account(request);
      return {
        account,
        ecosystems: account ? await ecosystemsOf(house.database, account.id) : [],
        firstRun: account === null && (await house.identity.isEmpty()),
        mail: house.mailer !== null,
        publicUrl: house.publicUrl,
      };
    }),
  ],
};
