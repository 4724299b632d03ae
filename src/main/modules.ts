import { dialogue } from '../modules/dialogue/module.ts';
import { enter } from '../modules/ecosystem/index.ts';
import { ecosystem } from '../modules/ecosystem/module.ts';
import { journey } from '../modules/journey/module.ts';
import { newsOver } from '../modules/thread/index.ts';
import { threadOver } from '../modules/thread/module.ts';
import { value } from '../modules/value/module.ts';
import type { Database } from '../platform/database/database.ts';
import { Wording } from '../platform/http/words.ts';
import { identity } from '../platform/identity/plug.ts';
import type { LiveHub } from '../platform/live/hub.ts';
import { live } from '../platform/live/plug.ts';
import type { Chore, Job, Module, Personal, Reaction } from '../platform/module.ts';
import { demonstration } from './demo/plug.ts';
import { ownOf } from './own.ts';
import { session } from './session.ts';

const rooms = [ecosystem, dialogue, journey, value];

/** What every room does when something was announced: for whoever runs them without serving. */
export function reactionsOf(): readonly Reaction[] {
  return [...rooms, threadOver(rooms)].flatMap(({ reactions }) => reactions ?? []);
}

/** What the clock starts in the rooms. */
export function jobsOf(): readonly Job[] {
  return [...rooms, threadOver(rooms)].flatMap(({ jobs }) => jobs ?? []);
}

/** What the rooms find waiting. */
export function choresOf(): readonly Chore[] {
  return rooms.flatMap(({ chores }) => chores ?? []);
}

/** Where people's own words are kept: for whoever erases them. */
export function personalsOf(): readonly Personal[] {
  return [...rooms, threadOver(rooms)].flatMap(({ personal }) => personal ?? []);
}

/** What a person has not seen yet of what became of theirs: for whoever writes to them. */
export const newsOf = newsOver(rooms);

let wording: Wording | undefined;
/** Every room's words, for what is written outside of a page. */
export function wordingOf(): Wording {
  if (wording) return wording;
  wording = new Wording();
  for (const { name, words } of [...rooms, threadOver(rooms), identity]) wording.add(name, words);
  return wording;
}

/** The list: which modules this house has, in calling order. */
export function modulesOf(database: Database, hub: LiveHub): readonly Module[] {
  return [
    identity,
    session,
    ...rooms,
    threadOver(rooms),
    demonstration,
    ownOf(rooms),
    live({ hub, enter: (slug, accountId) => enter(database, slug, accountId) }),
  ];
}
