/** What other rooms may call. */
export { raiseFollowing } from './commands/raise-signal.ts';
export { isSignalOpen, journeySpace } from './queries/doors.ts';
