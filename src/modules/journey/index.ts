/** What other rooms may call. */
export { importSignal } from './commands/import-signal.ts';
export { raiseFollowing } from './commands/raise-signal.ts';
export { importedBefore, isSignalOpen, journeySpace, seesSignal } from './queries/doors.ts';
