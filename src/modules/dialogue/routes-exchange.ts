import { route } from '../../platform/http/route.ts';
import { bringPolis, rehearsePolis } from './commands/import-polis.ts';
import * as exchange from './contract-exchange.ts';
import { polisFile } from './queries/export-polis.ts';

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
];
