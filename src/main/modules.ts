import { dialogue } from '../modules/dialogue/module.ts';
import { ecosystem } from '../modules/ecosystem/module.ts';
import { journey } from '../modules/journey/module.ts';
import { value } from '../modules/value/module.ts';
import { identity } from '../platform/identity/plug.ts';
import type { Module } from '../platform/module.ts';
import { session } from './session.ts';

/** The list: which modules this house has, in calling order. */
export const modules: readonly Module[] = [identity, session, ecosystem, dialogue, journey, value];
