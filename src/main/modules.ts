import { dialogue } from '../modules/dialogue/module.ts';
import { enter } from '../modules/ecosystem/index.ts';
import { ecosystem } from '../modules/ecosystem/module.ts';
import { journey } from '../modules/journey/module.ts';
import { value } from '../modules/value/module.ts';
import type { Database } from '../platform/database/database.ts';
import { identity } from '../platform/identity/plug.ts';
import type { LiveHub } from '../platform/live/hub.ts';
import { live } from '../platform/live/plug.ts';
import type { Module } from '../platform/module.ts';
import { session } from './session.ts';

/** The list: which modules this house has, in calling order. */
export function modulesOf(database: Database, hub: LiveHub): readonly Module[] {
  return [
    identity,
    session,
    ecosystem,
    dialogue,
    journey,
    value,
    live({ hub, enter: (slug, accountId) => enter(database, slug, accountId) }),
  ];
}
