import { NOBODY } from '../../kernel/actor.ts';
import { absent } from '../../kernel/errors.ts';
import { openRoute, route } from '../../platform/http/route.ts';
import { enter } from '../ecosystem/index.ts';
import { bringPolis, rehearsePolis } from './commands/import-polis.ts';
import * as exchange from './contract-exchange.ts';
import { polisFile } from './queries/export-polis.ts';
import { openReport, report } from './queries/report.ts';

/** In and out. */
export const exchangeRoutes = [
  route(exchange.readPolisFiles, (tx, { body }) => rehearsePolis(tx, body)),
  route(exchange.bringPolis, (tx, { body }) => bringPolis(tx, body)),
  route(exchange.takePolisFile, async (tx, { params, reply }) => {
    const { ecosystem, dialogue, file } = params;
    const bytes = await polisFile(tx, dialogue, file, `/${ecosystem}/dialogues/${dialogue}`);
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${file}"`);
    return bytes;
  }),
  openRoute(exchange.readReport, async ({ database, identity }, { params, request }) => {
    const { ecosystem, dialogue } = params;
    const account = await identity.account(request);
    const person = account && (await enter(database, ecosystem, account.id));
    if (person) return database.as(person, (tx) => report(tx, dialogue));
    const ecosystemId = await database.as(NOBODY, (tx) => openReport(tx, ecosystem, dialogue));
    if (!ecosystemId) throw absent('dialogue');
    return database.as({ kind: 'reader', ecosystemId, reportId: dialogue }, (tx) => report(tx, dialogue));
  }),
];
