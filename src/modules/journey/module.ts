import type { Module } from '../../platform/module.ts';
import { describeSignals } from './queries/signals.ts';
import { routes } from './routes.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

export const journey: Module = { name: 'journey', words: { en, de }, routes, describe: { signal: describeSignals } };
