import { dialogue } from '../modules/dialogue/module.ts';
import { enter } from '../modules/ecosystem/index.ts';
import { ecosystem } from '../modules/ecosystem/module.ts';
import { journey } from '../modules/journey/module.ts';
import { threadOver } from '../modules/thread/module.ts';
import { value } from '../modules/value/module.ts';
import type { Database } from '../platform/database/database.ts';
import { identity } from '../platform/identity/plug.ts';
import type { LiveHub } from '../platform/live/hub.ts';
import { live } from '../platform/live/plug.ts';
import type { Module } from '../platform/module.ts';
import { session } from './session.ts';

/** The list: which modules this house has, in calling order. */
export function modulesOf(database: Database, hub: LiveHub): readonly Module[] {
  const rooms = [ecosystem, dialogue, journey, value];
  return [
    identity,
    session,
    ...rooms,
    threadOver(rooms),
    live({ hub, enter: (slug, accountId) => enter(database, slug, accountId) }),
  ];
}
